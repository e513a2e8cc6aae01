package roundtable.moderation.voice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What a moderator has found out, and whether the voices count meanwhile.
 *
 * @param setAside whether the voices of the pattern are set aside; without it all of them count on
 * @param keep whose voices count all the same
 */
@Schema(name = "SuspicionReviewInput", description = "What a moderator has found out")
record SuspicionReviewInput(
        @Schema(examples = "Сеть школы: голосовали на классном часе") @NotBlank @Size(max = 2000) @Plain(lines = true)
                String note,
        @Schema(nullable = true, examples = "false") @Nullable Boolean setAside,
        @Schema(nullable = true) @Size(max = 1000) @Nullable List<@NotNull UUID> keep) {}
