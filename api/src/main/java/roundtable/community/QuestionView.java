package roundtable.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * A question with its answers.
 *
 * @param answers the first hundred, the best one first, then in their order
 * @param canMark whether the caller may say which answer has helped
 */
@Schema(name = "CommunityQuestion", description = "A question of a member, with the answers of the others")
record QuestionView(
        UUID id,
        @Schema(examples = "Где брать спасательные жилеты?") String title,
        @Schema(examples = "Нужно двадцать штук до апреля.") @Nullable String body,
        @Nullable OrganizationName organization,
        List<AnswerView> answers,
        boolean canMark,
        boolean masked,
        Instant createdAt) {

    /** An answer. */
    @Schema(name = "CommunityAnswer", description = "An answer to a question")
    record AnswerView(
            UUID id,
            @Schema(examples = "Прокат в Майме даёт их дружинам бесплатно.") String body,
            @Nullable OrganizationName organization,
            boolean best,
            Instant createdAt) {}
}
