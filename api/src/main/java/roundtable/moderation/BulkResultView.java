package roundtable.moderation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each case of a bulk decision. */
@Schema(name = "BulkDecisionResult", description = "What became of each case of a bulk decision")
record BulkResultView(List<One> items) {

    /**
     * One case.
     *
     * @param status 200, or the status with which it was refused
     */
    @Schema(name = "BulkDecisionItem")
    record One(UUID id, @Schema(examples = "200") int status) {}
}
