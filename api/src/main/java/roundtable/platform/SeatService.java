package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who asks, is invited, sits down and leaves. */
@ApplicationScoped
class SeatService {
    private static final Set<SeatAction> TOLD = Set.of(SeatAction.ADMIT, SeatAction.REFUSE, SeatAction.EXCLUDE);

    private final SeatRepository seats;
    private final PlatformMoves moves;
    private final PlatformPolicy policy;
    private final OrganizationDirectory organizations;
    private final Caller caller;

    SeatService(
            SeatRepository seats,
            PlatformMoves moves,
            PlatformPolicy policy,
            OrganizationDirectory organizations,
            Caller caller) {
        this.seats = seats;
        this.moves = moves;
        this.policy = policy;
        this.organizations = organizations;
        this.caller = caller;
    }

    /** Who acts for the organization asks; the Resource Center invites. Of two at once the database lets one through. */
    @Transactional
    Seat make(String idOrSlug, SeatInput in) {
        var own = caller.actsFor(in.organizationId());
        var p = moves.locked(idOrSlug);
        var mine = moves.mine(p);
        policy.checkVisible(p, mine);
        if (mine.contains(in.organizationId())) {
            throw ProblemException.conflict(Message.of("platform.seat-once"));
        }
        if (!own && !policy.isStaff()) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        policy.check(own ? PlatformAction.ASK : PlatformAction.INVITE, p, mine);
        var seat = new Seat(
                p.id(),
                in.organizationId(),
                side(in),
                own ? SeatStatus.ASKED : SeatStatus.INVITED,
                in.note(),
                moves.me());
        seats.persistAndFlush(seat);
        moves.audit(p.id(), own ? "ask" : "invite", "organization", in.organizationId());
        moves.tell(p, own ? "ask" : "invite", in.organizationId(), p.title());
        return seat;
    }

    private Side side(SeatInput in) {
        var card = organizations.cards(Set.of(in.organizationId()), "ru").get(in.organizationId());
        if (card == null) {
            throw ProblemException.invalid(List.of(PlatformService.fault("/organizationId", "no-organization")));
        }
        var side = Side.of(card.kind()).orElse(in.side());
        if (side == null) {
            throw ProblemException.invalid(List.of(PlatformService.fault("/side", "side")));
        }
        return side;
    }

    @Transactional
    Seat act(String idOrSlug, UUID id, SeatAction action) {
        var p = moves.locked(idOrSlug);
        policy.checkVisible(p, moves.mine(p));
        var seat = seats.locked(p.id(), id).orElseThrow(ProblemException::notFound);
        policy.check(action, seat);
        if (p.status() != PlatformStatus.OPEN) {
            throw ProblemException.conflict(Message.of("platform.closed"));
        }
        seat.apply(action, moves.now());
        seats.flush();
        moves.audit(p.id(), "seat_" + EnumNames.of(action), "organization", seat.organizationId());
        if (TOLD.contains(action)) {
            moves.tell(p, EnumNames.of(action), seat.organizationId(), p.title());
        }
        return seat;
    }
}
