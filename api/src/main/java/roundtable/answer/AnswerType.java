package roundtable.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** The six kinds of an official answer (dialogue 2.4). */
@Schema(name = "OfficialAnswerType")
public enum AnswerType {
    /** It will be done. */
    ACCEPTED,
    /** Some of it will be done. */
    ACCEPTED_IN_PART,
    /** What is asked for is there already. */
    ALREADY_EXISTS,
    /** Another body has to answer. */
    FORWARDED,
    /** It will not be done, and why. */
    DECLINED,
    /** The body asks before it decides. */
    NEEDS_INFORMATION;

    /** Whether something will be done. */
    public boolean isAccepting() {
        return this == ACCEPTED || this == ACCEPTED_IN_PART;
    }

    /** Each kind of answer has the field that it needs, and no other kind has it: everything that is wrong with them. */
    public List<Fault> faults(@Nullable RefusalBasis basis, @Nullable String link, @Nullable UUID bodyId) {
        var faults = new ArrayList<Fault>();
        own(faults, "/basis", basis, this == DECLINED);
        own(faults, "/link", link, this == ALREADY_EXISTS);
        own(faults, "/bodyId", bodyId, this == FORWARDED);
        return faults;
    }

    /** A fault of a field that this kind of answer does not have. */
    public static Fault foreign(String field) {
        return fault(field, "not-with-this-answer");
    }

    private static void own(List<Fault> faults, String field, @Nullable Object value, boolean needed) {
        if (needed && value == null) {
            faults.add(fault(field, "needed"));
        } else if (!needed && value != null) {
            faults.add(foreign(field));
        }
    }

    private static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("answer.fault." + code));
    }
}
