package roundtable.reference;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A territory as the contract shows it.
 *
 * @param oktmo code by ОКТМО, 8 or 11 digits; its prefix is the code of what it lies in
 * @param name in the reader's language
 * @param parentOktmo what it is a direct part of; null for the country
 * @param location its centre, to about five kilometres; null where it is not known
 */
@Schema(name = "Territory", description = "A territory by the Russian classifier ОКТМО")
record TerritoryView(
        UUID id,
        @Schema(examples = "84640000") String oktmo,
        @Schema(examples = "Усть-Коксинский район") String name,
        TerritoryKind kind,
        @Schema(examples = "84000000", nullable = true) @Nullable String parentOktmo,
        @Schema(nullable = true) @Nullable TerritoryCentre location) {

    static TerritoryView of(Territory territory, String language) {
        var lat = territory.lat();
        var lon = territory.lon();
        return new TerritoryView(
                territory.id(),
                territory.oktmo(),
                territory.name(language),
                territory.kind(),
                territory.parentOktmo(),
                lat == null || lon == null ? null : new TerritoryCentre(lat, lon));
    }
}
