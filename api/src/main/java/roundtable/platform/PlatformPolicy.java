package roundtable.platform;

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
 * Who may see a platform and do what there; {@link PlatformStatus} and {@link SeatStatus} say when. {@code mine} are the
 * organizations sitting there for which the caller acts.
 */
@ApplicationScoped
class PlatformPolicy {
    private final Caller caller;

    PlatformPolicy(Caller caller) {
        this.caller = caller;
    }

    boolean may(PlatformAction action, Set<UUID> mine) {
        return switch (action) {
            case EDIT, INVITE, RECORD, HOLD_DISCUSSION, CLOSE -> isStaff();
            case ASK -> !mine.containsAll(caller.acting());
            case RAISE, LINK -> isInside(mine);
        };
    }

    boolean may(SeatAction action, Seat seat) {
        return switch (action) {
            case ADMIT, REFUSE, REVOKE, EXCLUDE -> isStaff();
            case WITHDRAW, ACCEPT, DECLINE, LEAVE -> caller.actsFor(seat.organizationId());
        };
    }

    /** What the caller may do now; nothing for a visitor. */
    Set<PlatformAction> actions(Platform p, Set<UUID> mine) {
        return PlatformStatus.LIFE.actionsIn(p.status()).stream()
                .filter(a -> !caller.isVisitor() && may(a, mine) && ready(a, p))
                .collect(toCollection(LinkedHashSet::new));
    }

    Set<SeatAction> actions(Platform p, Seat seat) {
        return SeatStatus.LIFE.actionsIn(seat.status()).stream()
                .filter(a -> p.status() == PlatformStatus.OPEN && may(a, seat))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when the state forbids it. */
    void check(PlatformAction action, Platform p, Set<UUID> mine) {
        checkVisible(p, mine);
        if (!may(action, mine)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        PlatformStatus.LIFE.after(action, p.status());
        if (!ready(action, p)) {
            throw ProblemException.conflict(Message.of("platform.hidden"));
        }
    }

    /** What is kept from the public grows no further. */
    private static boolean ready(PlatformAction action, Platform p) {
        return p.isPublic() || action == PlatformAction.EDIT || action == PlatformAction.CLOSE;
    }

    void check(SeatAction action, Seat seat) {
        if (!sees(seat)) {
            throw ProblemException.notFound();
        }
        if (!may(action, seat)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    void checkVisible(Platform p, Set<UUID> mine) {
        if (!p.isPublic() && !isInside(mine)) {
            throw ProblemException.notFound();
        }
    }

    /** Everybody sees who sits there; the rest is for the organization and the staff. */
    boolean sees(Seat seat) {
        return seat.status() == SeatStatus.SITTING || isStaff() || caller.actsFor(seat.organizationId());
    }

    boolean isInside(Set<UUID> mine) {
        return !mine.isEmpty() || isStaff();
    }

    boolean isStaff() {
        return caller.isModerator() || caller.isAdministrator();
    }
}
