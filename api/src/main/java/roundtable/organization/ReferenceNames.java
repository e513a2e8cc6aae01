package roundtable.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;

/** Names of the classifiers' entries that a page of organizations mentions, read once for all of them. */
record ReferenceNames(Map<UUID, AreaName> areas, Map<UUID, TerritoryName> territories, Map<String, String> legalForms) {

    List<AreaName> areas(@Nullable List<UUID> ids) {
        return ids == null
                ? List.of()
                : ids.stream().map(areas::get).filter(Objects::nonNull).toList();
    }

    @Nullable
    TerritoryName territory(@Nullable UUID id) {
        return id == null ? null : territories.get(id);
    }

    @Nullable
    LegalFormName legalForm(@Nullable String code) {
        var name = code == null ? null : legalForms.get(code);
        return code == null || name == null ? null : new LegalFormName(code, name);
    }
}
