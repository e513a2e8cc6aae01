package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.identity.People;

/** The people behind the rules of {@link RecommendationPolicy}: whoever is told something is whoever may act on it. */
@ApplicationScoped
class WhoseTurn {
    private static final String HEAD = "representative";
    private static final Set<String> BODIES = Set.of("officer", "council_member");

    private final People people;

    WhoseTurn(People people) {
        this.people = people;
    }

    /** Those who accept, report and say that it is done. */
    Set<UUID> addressee(RecommendationRow r) {
        return withStaff(r, actingFor(r.addressee().organizationId()));
    }

    /** The same without the head of a body in which others do the work: a head hears when a term is over. */
    Set<UUID> working(RecommendationRow r) {
        var organization = r.addressee().organizationId();
        var all = new HashSet<UUID>();
        if (organization != null) {
            BODIES.forEach(role -> all.addAll(people.holding(role, organization)));
        }
        return withStaff(r, all.isEmpty() ? actingFor(organization) : all);
    }

    /** Those who confirm or return: nobody of the side that says that it is done. */
    Set<UUID> reviewers(RecommendationRow r) {
        var all = RecommendationPolicy.servedByStaff(r) ? new HashSet<>(people.holdingAnywhere(BODIES)) : staff();
        all.removeAll(actingFor(r.addressee().organizationId()));
        var claim = r.claim();
        if (claim != null) {
            all.remove(claim.by());
            all.removeAll(actingFor(claim.organizationId()));
        }
        return all;
    }

    /** The Resource Center. Administrators may do the same, but it is not their work. */
    Set<UUID> staff() {
        return new HashSet<>(people.holding(Caller.MODERATOR, null));
    }

    /** Those who act for the organization in any capacity; nobody for none. */
    Set<UUID> actingFor(@Nullable UUID organization) {
        var all = new HashSet<UUID>();
        if (organization != null) {
            all.addAll(people.holding(HEAD, organization));
            BODIES.forEach(role -> all.addAll(people.holding(role, organization)));
        }
        return all;
    }

    private Set<UUID> withStaff(RecommendationRow r, Set<UUID> all) {
        if (RecommendationPolicy.servedByStaff(r)) {
            all.addAll(staff());
        }
        return all;
    }
}
