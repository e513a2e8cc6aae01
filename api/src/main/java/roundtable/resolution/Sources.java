package roundtable.resolution;

import java.util.function.Supplier;
import roundtable.resolution.reading.Reading;
import roundtable.resolution.reading.ResolutionReader;
import roundtable.resolution.reading.UnreadableSource;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** Reads what was sent, and says in the contract's words why it cannot be read. */
final class Sources {
    private Sources() {}

    static Reading ofText(String fileName, String text) {
        return read("/text", () -> ResolutionReader.readText(fileName, text));
    }

    static Reading ofFile(String fileName, byte[] content) {
        return read("/file", () -> ResolutionReader.read(fileName, content));
    }

    private static Reading read(String field, Supplier<Reading> reading) {
        try {
            return reading.get();
        } catch (UnreadableSource e) {
            if (e.reason() == UnreadableSource.Reason.TOO_LARGE) {
                throw ProblemException.of(ProblemType.TOO_LARGE);
            }
            throw ProblemException.invalid(
                    Violation.In.BODY, field, e.code(), Message.of("resolution.unreadable." + e.code()));
        }
    }
}
