package roundtable.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.answer.AnswerAction;
import roundtable.answer.AnswerExport;
import roundtable.answer.AnswerRating;
import roundtable.answer.AnswerStatus;
import roundtable.answer.AnswerType;
import roundtable.answer.DisputeView;
import roundtable.answer.RefusalBasis;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.Versioned;

/**
 * An official answer. Published ones are never changed, only superseded; others are for the body's officers.
 *
 * @param body whose answer it is; null when the body is no longer published
 * @param forwardedTo the body that has to answer instead
 * @param signedAs what the officer who signed it is at the body; null when nobody has written that
 * @param publishAt when it shall be published
 * @param rating what the proposal's author says of it
 * @param dispute that it is disputed; null when it is not
 * @param voices how many supporters dispute it; with ten it is disputed
 * @param actions what the caller may do now
 */
@Schema(name = "ProposalAnswer", description = "The official answer to a proposal, with its milestones")
record ProposalAnswerView(
        UUID id,
        AnswerStatus status,
        AnswerType type,
        @Nullable RefusalBasis basis,
        @Schema(examples = "Администрация обошла все входы вместе с авторами и согласна.") String text,
        @Nullable String link,
        @Nullable OrganizationName body,
        @Nullable OrganizationName forwardedTo,
        @Nullable Instant signedAt,
        @Schema(examples = "Начальник отдела благоустройства") @Nullable String signedAs,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable AnswerRating rating,
        @Nullable String ratingText,
        List<MilestoneView> milestones,
        @Nullable DisputeView dispute,
        int voices,
        Set<AnswerAction> actions,
        long version)
        implements Versioned {

    AnswerExport.Row row() {
        return new AnswerExport.Row(
                id, status, type, basis, text, link, body, forwardedTo, signedAs, publishedAt, rating, ratingText);
    }
}
