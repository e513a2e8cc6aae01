package roundtable.shared.http;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each of many things, in the order in which they were named. */
@Schema(name = "BulkResult", description = "What became of each of many things")
public record BulkResult(List<Item> items) {

    /**
     * One of them.
     *
     * @param status 200, or the status with which it was refused
     * @param reason why it was refused, in the reader's language; null when it was done
     */
    @Schema(name = "BulkItem")
    public record Item(
            UUID id,
            @Schema(examples = "409") int status,
            @Schema(examples = "Сейчас этого сделать нельзя: состояние уже другое.") @Nullable String reason) {}
}
