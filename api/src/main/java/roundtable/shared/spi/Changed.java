package roundtable.shared.spi;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * CDI event, fired inside the transaction of a change: the audit row and the search document are written with it.
 *
 * @param subject what was changed
 * @param action what was done to it, in the contract's words: {@code create}, {@code change}, {@code publish} …
 * @param fields changed fields, from what to what; values as the contract shows them
 */
public record Changed(Subject subject, String action, Map<String, Change> fields) {

    /** One field's change; null for a value that was or is absent. */
    @Schema(name = "FieldChange", description = "From what to what a field was changed")
    public record Change(
            @org.jspecify.annotations.Nullable Object from, @org.jspecify.annotations.Nullable Object to) {}
}
