package roundtable.community;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/**
 * Who may see a community and do what to it; {@link CommunityStatus} says when. {@code mine} are the members for which
 * the caller speaks.
 */
@ApplicationScoped
class CommunityPolicy {
    private final Caller caller;

    CommunityPolicy(Caller caller) {
        this.caller = caller;
    }

    boolean may(CommunityAction action, Community c, Set<UUID> mine) {
        return switch (action) {
            case EDIT -> leads(c, mine) || isStaff();
            case JOIN -> !mine.containsAll(caller.represented());
            case LEAVE, WRITE, PROPOSE, INVITE -> !mine.isEmpty();
            case ARCHIVE -> isStaff();
            // By time, or by what others do.
            case ACTIVATE, FALL_ASLEEP, LAPSE -> false;
        };
    }

    /** What the caller may do now; nothing for a visitor. */
    Set<CommunityAction> actions(Community c, Set<UUID> mine) {
        return CommunityStatus.LIFE.actionsIn(c.status()).stream()
                .filter(a -> !caller.isVisitor() && may(a, c, mine) && ready(a, c))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when the state forbids it. */
    void check(CommunityAction action, Community c, Set<UUID> mine) {
        checkVisible(c, mine);
        if (!may(action, c, mine)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        CommunityStatus.LIFE.after(action, c.status());
        if (!ready(action, c)) {
            throw ProblemException.conflict(Message.of("community.hidden"));
        }
    }

    /** What is kept from the public grows no further. */
    private static boolean ready(CommunityAction action, Community c) {
        return switch (action) {
            case JOIN, WRITE, PROPOSE, INVITE -> c.isPublic();
            case EDIT, LEAVE, ACTIVATE, FALL_ASLEEP, LAPSE, ARCHIVE -> true;
        };
    }

    void checkVisible(Community c, Set<UUID> mine) {
        if (!isVisible(c, mine)) {
            throw ProblemException.notFound();
        }
    }

    boolean isVisible(Community c, Set<UUID> mine) {
        return c.isPublic() || isInside(mine);
    }

    /** Sees what only members see. */
    boolean isInside(Set<UUID> mine) {
        return !mine.isEmpty() || isStaff();
    }

    /** Speaks for the coordinator, or for who asked for the community while it has none. */
    boolean leads(Community c, Set<UUID> mine) {
        return mine.contains(c.coordinatorId() == null ? c.proposedBy() : c.coordinatorId());
    }

    boolean isStaff() {
        return caller.isModerator() || caller.isAdministrator();
    }
}
