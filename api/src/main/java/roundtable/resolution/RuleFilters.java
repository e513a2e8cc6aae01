package roundtable.resolution;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.reference.Oktmo;
import roundtable.reference.ReferenceDirectory;
import roundtable.resolution.EvidenceRepository.Rule;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.FollowedSubject;
import roundtable.shared.spi.FollowedSubject.Belonging;
import roundtable.shared.text.Message;

/**
 * Where rules look for evidence and about what. The filter decides what is found, once: a thing that moves out of it
 * later stays evidence as long as its predicate holds, as what a stopped rule has found does.
 */
@ApplicationScoped
class RuleFilters {
    private final List<FollowedSubject> kinds;
    private final ReferenceDirectory reference;
    private final RequestLanguage language;

    RuleFilters(@All List<FollowedSubject> kinds, ReferenceDirectory reference, RequestLanguage language) {
        this.kinds = kinds;
        this.reference = reference;
        this.language = language;
    }

    /** 400 with every territory and area that does not exist. */
    void check(EvidenceRuleInput in) {
        var faults = new ArrayList<Fault>();
        var areas = reference.areas(new HashSet<>(in.areas()), "ru");
        for (var i = 0; i < in.areas().size(); i++) {
            if (!areas.containsKey(in.areas().get(i))) {
                faults.add(fault("/activityAreaIds/" + i, "unknown-area"));
            }
        }
        if (in.territoryId() != null && oktmo(in.territoryId()) == null) {
            faults.add(fault("/territoryId", "unknown-territory"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /**
     * Whether the thing lies where the rule looks and is about one of its areas. What has no territory lies nowhere, what
     * has no areas is about nothing, and of kinds that do not say where they belong neither is known: a rule with a
     * filter does not take them.
     */
    boolean takes(Rule rule, UUID thing) {
        if (rule.territoryId() == null && rule.areaIds().isEmpty()) {
            return true;
        }
        var belonging = kinds.stream()
                .filter(k -> k.type().equals(rule.entityType()))
                .findFirst()
                .map(k -> k.belonging(thing))
                .orElse(Belonging.NOWHERE);
        return (rule.territoryId() == null || lies(belonging.territory(), rule.territoryId()))
                && (rule.areaIds().isEmpty() || !Collections.disjoint(rule.areaIds(), belonging.areas()));
    }

    /** The rules with the names of what they are narrowed by: one statement for all areas, one for all territories. */
    List<EvidenceRuleView> views(List<Rule> rules) {
        var areas = reference.areas(
                rules.stream().flatMap(r -> r.areaIds().stream()).collect(Collectors.toSet()), language.tag());
        var territories = reference.territories(
                rules.stream()
                        .map(Rule::territoryId)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet()),
                language.tag());
        return rules.stream()
                .map(r -> new EvidenceRuleView(
                        r.id(),
                        r.entityType(),
                        r.predicate(),
                        r.since(),
                        r.territoryId() == null ? null : territories.get(r.territoryId()),
                        r.areaIds().stream()
                                .map(areas::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    private boolean lies(@Nullable UUID territory, UUID around) {
        var inner = territory == null ? null : oktmo(territory);
        var outer = oktmo(around);
        return inner != null && outer != null && inner.startsWith(Oktmo.inside(outer));
    }

    private @Nullable String oktmo(UUID territory) {
        var known = reference.territories(Set.of(territory), "ru").get(territory);
        return known == null ? null : known.oktmo();
    }

    private static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("resolution.fault." + code));
    }
}
