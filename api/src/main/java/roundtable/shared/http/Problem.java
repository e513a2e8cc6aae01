package roundtable.shared.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer, by RFC 9457.
 *
 * @param type relative URL under {@code /problems/}: what kind of error this is, stable across releases
 * @param title the kind in a few words, in the reader's language
 * @param status the HTTP status again
 * @param detail what happened here and what to do next, in the reader's language
 * @param instance path of the request
 * @param violations every fault of the input at once; empty when the input is not the matter
 * @param traceId finds this request in the log
 */
@Schema(description = "An error by RFC 9457, in the language of Accept-Language")
public record Problem(
        @Schema(examples = "/problems/validation") String type,
        @Schema(examples = "Проверьте введённое") String title,
        @Schema(examples = "400") int status,
        @Nullable String detail,
        @Schema(examples = "/api/v1/organizations") String instance,
        List<Violation> violations,
        @Schema(examples = "4bf92f3577b34da6a3ce929d0e0e4736") String traceId) {

    /** Media type of every error answer. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
