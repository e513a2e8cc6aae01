package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** One step in a community: the state, the outbox and the audit, in the transaction of the caller. */
@ApplicationScoped
class CommunityMoves {
    /** By these it lives on. */
    private static final Set<CommunityAction> LIVELY =
            EnumSet.of(CommunityAction.WRITE, CommunityAction.PROPOSE, CommunityAction.INVITE, CommunityAction.JOIN);

    private final CommunityRepository communities;
    private final MemberRepository members;
    private final CommunityPolicy policy;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    CommunityMoves(
            CommunityRepository communities,
            MemberRepository members,
            CommunityPolicy policy,
            Caller caller,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.communities = communities;
        this.members = members;
        this.policy = policy;
        this.caller = caller;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** The community, locked: those who do something in it come one after another. */
    Community locked(String idOrSlug) {
        return communities.locked(idOrSlug).orElseThrow(ProblemException::notFound);
    }

    /** The members for which the caller speaks. */
    Set<UUID> mine(Community c) {
        return members.among(c.id(), caller.represented());
    }

    /** A member organization does something in the community, which wakes it. */
    Community writing(String idOrSlug, UUID organization) {
        return acting(CommunityAction.WRITE, idOrSlug, organization);
    }

    /** The same for any action of a member. */
    Community acting(CommunityAction action, String idOrSlug, UUID organization) {
        var c = locked(idOrSlug);
        var mine = mine(c);
        policy.check(action, c, mine);
        if (!mine.contains(organization)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        step(c, action);
        return c;
    }

    /** A step that somebody takes; the policy has let them. */
    void step(Community c, CommunityAction action) {
        var before = c.status();
        c.apply(action, now());
        communities.flush();
        if (LIVELY.contains(action)) {
            communities.touch(c.id(), now());
        }
        if (before != c.status()) {
            audit(c.id(), EnumNames.of(action), status(before, c.status()));
        }
    }

    /** It ends; without a reason when it is time or the last member that ends it. */
    void archive(Community c, CommunityAction how, @Nullable String reason) {
        var before = c.status();
        c.archive(how, reason, now());
        communities.flush();
        audit(c.id(), EnumNames.of(how), status(before, c.status()));
        if (how == CommunityAction.LAPSE) {
            tellByItself(c, EnumNames.of(how), null);
        } else {
            tell(c, EnumNames.of(how), null, c.title());
        }
    }

    /** Those whom it concerns are told later. */
    void tell(Community c, String action, @Nullable UUID organization, String title) {
        outbox.add(new CommunityMoved(c.id(), action, caller.id().orElse(null), organization, title));
    }

    /** The same for what nobody asked for. */
    void tellByItself(Community c, String action, @Nullable UUID organization) {
        outbox.add(new CommunityMoved(c.id(), action, null, organization, c.title()));
    }

    void audit(UUID community, String action, Map<String, Change> fields) {
        changed.fire(new Changed(new Subject(Community.TYPE, community), action, fields));
    }

    void audit(UUID community, String action, String what, UUID id) {
        audit(community, action, Map.of(what, new Change(null, id.toString())));
    }

    UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, Change> status(CommunityStatus before, CommunityStatus after) {
        return Map.of("status", new Change(EnumNames.of(before), EnumNames.of(after)));
    }
}
