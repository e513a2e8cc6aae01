package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;

/** People follow an initiative from its discussion to what the relief has brought. */
@ApplicationScoped
class InitiativeFollowing implements FollowedSubject {
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("endorse", "initiative_endorse"),
            Map.entry("prepare", "initiative_prepared"),
            Map.entry("request", "initiative_request"),
            Map.entry("submit", "initiative_submit"),
            Map.entry("register", "initiative_register"),
            Map.entry("adopt", "initiative_adopt"),
            Map.entry("reject", "initiative_reject"),
            Map.entry("return", "initiative_return"),
            // Not the initiative, which is public since its discussion: the act.
            Map.entry("publish", "initiative_act"),
            Map.entry("come_into_force", "initiative_come_into_force"),
            Map.entry("evaluate", "initiative_evaluate"),
            Map.entry("withdraw", "initiative_withdraw"));

    private final InitiativeRepository initiatives;
    private final InitiativeEvidence evidence;
    private final InitiativeTelling telling;

    InitiativeFollowing(InitiativeRepository initiatives, InitiativeEvidence evidence, InitiativeTelling telling) {
        this.initiatives = initiatives;
        this.evidence = evidence;
        this.telling = telling;
    }

    @Override
    public String type() {
        return Initiative.TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return evidence.show(ids, language);
    }

    @Override
    public Map<String, String> steps() {
        return STEPS;
    }

    @Override
    public String beginsWith() {
        return "open";
    }

    @Override
    public Belonging belonging(UUID id) {
        return initiatives
                .findByIdOptional(id)
                .map(i -> Belonging.of(null, i.input().territoryId(), i.councilId(), i.bodyId()))
                .orElse(Belonging.NOWHERE);
    }

    @Override
    public Set<UUID> toldAnyway(UUID id, String action) {
        return initiatives
                .findByIdOptional(id)
                .map(i -> telling.told(i, action))
                .orElseGet(Set::of);
    }
}
