package roundtable.initiative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What a council asks for. Tax, level, body and territory may be missing while it is a draft.
 *
 * @param councilId the council that initiates it, one of the caller's
 * @param title the relief, in one line
 * @param summary for whom and what for, in two sentences
 * @param body why, and how it is meant, in plain text
 * @param language language of the texts, {@code ru} (default) or {@code en}
 * @param level whose act relieves the tax: a local one the municipality, a regional one the region
 * @param bodyId the government body that decides
 * @param territoryId where it is to hold; a federal one needs none
 * @param citizensGroup whether a citizens' group brings it in: the body then decides in three months
 */
@Schema(description = "What a council asks for")
record InitiativeInput(
        @NotNull @Schema(examples = "0198c0de-0000-7000-8000-000000000001") UUID councilId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Половина земельного налога для меценатов") String title,
        @NotBlank
                @Size(max = 500)
                @Plain(lines = true)
                @Schema(examples = "Для компаний, которые второй год поддерживают НКО города.")
                String summary,
        @NotBlank @Size(max = 10_000) @Plain(lines = true) @Schema(examples = "Компании просят признать их вклад.")
                String body,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language,
        @Nullable Tax tax,
        @Nullable TaxLevel level,
        @Nullable UUID bodyId,
        @Nullable UUID territoryId,
        @Nullable Boolean citizensGroup) {

    InitiativeInput with(MaskedWords taken) {
        return new InitiativeInput(
                councilId,
                taken.title(),
                taken.summary(),
                taken.body(),
                language,
                tax,
                level,
                bodyId,
                territoryId,
                citizensGroup);
    }
}
