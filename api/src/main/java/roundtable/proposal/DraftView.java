package roundtable.proposal;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a draft stands at the moment.
 *
 * @param version of the draft: another one than the reader has means that somebody has saved
 * @param writing who writes in which field
 */
@Schema(name = "ProposalDraft", description = "The version of a draft, and who writes in which of its fields")
record DraftView(long version, List<Writing> writing) {

    /**
     * Somebody writes in a field.
     *
     * @param displayName null when the person has no name any more
     * @param mine the caller does
     * @param since since when
     * @param until until when it stays theirs without a save
     */
    @Schema(name = "ProposalDraftWriting", description = "Somebody writes in a field of a draft")
    record Writing(
            DraftField field,
            @Schema(examples = "Мария И.") @Nullable String displayName,
            boolean mine,
            Instant since,
            Instant until) {}
}
