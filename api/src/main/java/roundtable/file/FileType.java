package roundtable.file;

import java.util.Map;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/**
 * What a file is by its own bytes; what a browser or a name says is not believed. What can carry a script of its own
 * (SVG, HTML) is not taken at all (cases 38 and 43).
 */
final class FileType {
    private static final Map<String, FileKind> TAKEN = Map.ofEntries(
            Map.entry("image/jpeg", FileKind.IMAGE),
            Map.entry("image/png", FileKind.IMAGE),
            Map.entry("image/webp", FileKind.IMAGE),
            Map.entry("application/pdf", FileKind.DOCUMENT),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileKind.DOCUMENT),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileKind.DOCUMENT),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", FileKind.DOCUMENT),
            Map.entry("application/vnd.oasis.opendocument.text", FileKind.DOCUMENT),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", FileKind.DOCUMENT),
            Map.entry("text/plain", FileKind.DOCUMENT));

    private static final Tika TIKA = new Tika();

    private FileType() {}

    /**
     * The kind and media type of these bytes.
     *
     * @param declared what the sender calls the type; another one than the bytes have is refused
     * @throws ProblemException 415 when it is nothing that is taken, or not what it claims to be
     */
    static Known of(byte[] bytes, String name, @Nullable String declared) {
        // Office files are archives; only their name tells which. The bytes alone decide whether they are one.
        var type = TIKA.detect(bytes, name);
        var kind = TAKEN.get(type);
        var claims = declared == null ? "" : declared.split(";", 2)[0].trim();
        var named = claims.isEmpty() || claims.equals("application/octet-stream") || claims.equals(type);
        var pretends = claims.startsWith("image/") != type.startsWith("image/") && !claims.isEmpty();
        if (kind == null || (!named && (pretends || TAKEN.containsKey(claims)))) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    kind == null ? Message.of("file.type", type) : Message.of("file.type-differs", claims, type));
        }
        return new Known(kind, type);
    }

    /** What a file is. */
    record Known(FileKind kind, String mediaType) {}
}
