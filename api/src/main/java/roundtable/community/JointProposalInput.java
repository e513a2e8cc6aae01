package roundtable.community;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.JointDrafts;
import roundtable.shared.text.Plain;

/**
 * What members of a community begin to propose together. Area and territory are those of the community; the draft can
 * change them.
 *
 * @param organizationId the member that begins it
 * @param title what shall be done, in one line
 * @param body what, why and how, in plain text
 * @param language {@code ru} or {@code en}; that of the community unless told
 * @param inviteIds which other members are asked to propose it together; all published ones unless told
 */
@Schema(name = "CommunityProposalInput", description = "What members of a community begin to propose together")
record JointProposalInput(
        @NotNull UUID organizationId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Обучение дружин в плане подготовки к весне") String title,
        @NotBlank
                @Size(max = 20_000)
                @Plain(lines = true)
                @Schema(examples = "Предлагаем учить дружины сёл в феврале и марте.")
                String body,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language,
        @Size(min = 1, max = JointDrafts.MOST_ASKED) @Nullable List<@NotNull UUID> inviteIds) {}
