package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.reference.AreaName;
import roundtable.reference.ReferenceDirectory;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.spi.Changed.Change;

/**
 * What the history says of rules that find evidence: which thing has to be what, and where and about what. The rows keep
 * ids, as the log does; the reader gets names in their language.
 */
@ApplicationScoped
class RuleHistory {
    private static final String TERRITORY = "territoryId";
    private static final String AREAS = "activityAreaIds";

    private final ReferenceDirectory reference;
    private final RequestLanguage language;

    RuleHistory(ReferenceDirectory reference, RequestLanguage language) {
        this.reference = reference;
        this.language = language;
    }

    /** A rule that begins. */
    static Map<String, Change> begun(EvidenceRuleInput in) {
        return told(in.targetType(), in.predicate(), in.territoryId(), in.areas(), value -> new Change(null, value));
    }

    /** A rule that stops. */
    static Map<String, Change> stopped(EvidenceRepository.Rule rule) {
        return told(
                rule.entityType(),
                rule.predicate(),
                rule.territoryId(),
                rule.areaIds(),
                value -> new Change(value, null));
    }

    private static Map<String, Change> told(
            String type,
            String predicate,
            @Nullable UUID territory,
            List<UUID> areas,
            Function<Object, Change> change) {
        var changes = new HashMap<>(Map.of(type, change.apply(predicate)));
        if (territory != null) {
            changes.put(TERRITORY, change.apply(territory.toString()));
        }
        if (!areas.isEmpty()) {
            changes.put(
                    AREAS,
                    change.apply(areas.stream().distinct().map(UUID::toString).toList()));
        }
        return changes;
    }

    /** The steps with names instead of ids: one statement for all territories, one for all areas, none without them. */
    List<StepView> named(List<StepView> steps) {
        var territoryIds = ids(steps, TERRITORY);
        var areaIds = ids(steps, AREAS);
        if (territoryIds.isEmpty() && areaIds.isEmpty()) {
            return steps;
        }
        var territories = reference.territories(territoryIds, language.tag());
        var areas = reference.areas(areaIds, language.tag());
        return steps.stream()
                .map(s -> new StepView(
                        s.id(),
                        s.from(),
                        s.to(),
                        s.action(),
                        s.actingFor(),
                        s.reason(),
                        named(s.changes(), territories, areas),
                        s.at()))
                .toList();
    }

    private static Map<String, Change> named(
            Map<String, Change> changes, Map<UUID, TerritoryName> territories, Map<UUID, AreaName> areas) {
        var named = new HashMap<>(changes);
        rename(named, TERRITORY, "territory", value -> known(value)
                .map(territories::get)
                .filter(Objects::nonNull)
                .map(TerritoryName::name)
                .findFirst()
                .orElse(null));
        rename(named, AREAS, "activityAreas", value -> known(value)
                .map(areas::get)
                .filter(Objects::nonNull)
                .map(AreaName::name)
                .toList());
        return named;
    }

    private static void rename(
            Map<String, Change> changes, String key, String name, Function<Object, @Nullable Object> names) {
        var change = changes.remove(key);
        if (change != null) {
            changes.put(
                    name,
                    new Change(
                            change.from() == null ? null : names.apply(change.from()),
                            change.to() == null ? null : names.apply(change.to())));
        }
    }

    private static Set<UUID> ids(List<StepView> steps, String key) {
        var ids = new HashSet<UUID>();
        steps.stream()
                .map(s -> s.changes().get(key))
                .filter(Objects::nonNull)
                .flatMap(c -> Stream.concat(known(c.from()), known(c.to())))
                .forEach(ids::add);
        return ids;
    }

    /** The ids of a value: one, a list of them, or none. */
    private static Stream<UUID> known(@Nullable Object value) {
        return value instanceof List<?> many
                ? many.stream().map(one -> UUID.fromString(one.toString()))
                : Stream.ofNullable(value).map(one -> UUID.fromString(one.toString()));
    }
}
