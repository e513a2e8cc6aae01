package roundtable.shared.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Message;

/** Ends a request with a problem. Throw it anywhere; the mapper writes the answer and the transaction rolls back. */
public class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final transient @Nullable Message detail;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    /** A problem whose detail is {@code detail}, or the type's own sentence when null. */
    public ProblemException(ProblemType type, @Nullable Message detail) {
        this(type, detail, List.of(), Map.of());
    }

    private ProblemException(
            ProblemType type, @Nullable Message detail, List<Fault> faults, Map<String, String> headers) {
        super(type.slug());
        this.type = type;
        this.detail = detail;
        this.faults = faults;
        this.headers = headers;
    }

    /** A problem without further words. */
    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, null);
    }

    /** 400 with all faults of the input. */
    public static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(ProblemType.VALIDATION, null, List.copyOf(faults), Map.of());
    }

    /** 400 with one fault. */
    public static ProblemException invalid(Violation.In in, String field, String code, Message message) {
        return invalid(List.of(new Fault(in, field, code, message)));
    }

    /** 404, the same whether the object does not exist or may not be seen. */
    public static ProblemException notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    /** 409 with the reason. */
    public static ProblemException conflict(Message detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    /** The same problem with a header in the answer, for example Location or Retry-After. */
    public ProblemException with(String header, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new ProblemException(type, detail, faults, more);
    }

    /** What kind of problem. */
    public ProblemType type() {
        return type;
    }

    @Nullable
    Message detail() {
        return detail;
    }

    /** What is wrong with the input, for windows that answer in another form than the problem's own. */
    public List<Fault> faults() {
        return faults;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** A violation whose text is not yet put into the reader's language. */
    public record Fault(Violation.In in, String field, String code, Message message) {}
}
