package roundtable.shared.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One fault of the input.
 *
 * @param field JSON pointer into the body, or the name of the parameter or header
 * @param in where the fault is
 * @param code a stable English word for programs, for example {@code check-digit}
 * @param message what is wrong and what would be right, in the reader's language
 */
@Schema(description = "One fault of the input")
public record Violation(
        @Schema(examples = "/ogrn") String field,
        In in,
        @Schema(examples = "check-digit") String code,
        String message) {

    /** Part of the request that a violation speaks of. */
    public enum In {
        BODY,
        QUERY,
        PATH,
        HEADER
    }
}
