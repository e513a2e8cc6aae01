package roundtable.reference;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An activity area as the contract shows it.
 *
 * @param code stable readable name
 * @param name short and plain, in the reader's language
 * @param officialName the law's wording, in Russian
 * @param source where the wording and the dates come from, and how far they were checked
 * @param validFrom first day on which the law names it
 * @param validUntil first day on which it no longer does; null while it does
 */
@Schema(
        name = "ActivityArea",
        description = "A kind of activity of socially oriented NGOs by the Federal Law 7-ФЗ, article 31.1")
record ActivityAreaView(
        UUID id,
        @Schema(examples = "nature-and-animals") String code,
        @Schema(examples = "Природа и животные") String name,
        @Schema(examples = "охрана окружающей среды и защита животных") String officialName,
        @Schema(examples = "Федеральный закон от 12.01.1996 № 7-ФЗ, ст. 31.1, п. 1, подп. 4") String source,
        @Schema(examples = "2010-04-07") LocalDate validFrom,
        @Schema(nullable = true) @Nullable LocalDate validUntil) {

    static ActivityAreaView of(ActivityArea area, String language) {
        return new ActivityAreaView(
                area.id(),
                area.code(),
                area.name(language),
                area.officialName(),
                area.source(),
                area.validFrom(),
                area.validUntil());
    }
}
