package roundtable.community;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.community.InvitationRepository.Asked;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;

/**
 * Invitations by members as the caller sees them, and how long an organization is left in peace. An invitation waits
 * for {@link #REST}; then it is unanswered, and a member may invite again. After a no the rest is twice as long and
 * counts from the no. When it is over only a member's new press invites: the platform by itself tells an organization
 * of a community once and never again. The door stays open all the time: who has said no may join when they like.
 */
@ApplicationScoped
class Invitations {
    /** So long an invitation waits, and nobody is invited again. */
    static final Duration REST = Duration.ofDays(90);
    /** So long nobody is invited again who has said no. */
    static final Duration REST_AFTER_NO = Duration.ofDays(180);

    private final OrganizationDirectory organizations;
    private final Caller caller;
    private final Clock clock;

    Invitations(OrganizationDirectory organizations, Caller caller, Clock clock) {
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    /** Who was invited later than that is left in peace. */
    Instant rested() {
        return clock.instant().minus(REST);
    }

    /** Who has said no later than that is left in peace. */
    Instant restedAfterNo() {
        return clock.instant().minus(REST_AFTER_NO);
    }

    /** Until when the organization is left in peace; null when it can be invited. */
    @Nullable
    Instant restsUntil(@Nullable Asked last) {
        if (last == null) {
            return null;
        }
        var asked = last.at().plus(REST);
        var declined = last.declinedAt() == null ? asked : last.declinedAt().plus(REST_AFTER_NO);
        var until = declined.isAfter(asked) ? declined : asked;
        return until.isAfter(clock.instant()) ? until : null;
    }

    CommunityInvitationStatus status(Asked i) {
        if (i.joined()) {
            return CommunityInvitationStatus.JOINED;
        }
        if (i.declinedAt() != null) {
            return CommunityInvitationStatus.DECLINED;
        }
        return i.at().isAfter(rested()) ? CommunityInvitationStatus.WAITING : CommunityInvitationStatus.UNANSWERED;
    }

    /** With names; one statement for all of them. */
    List<CommunityInvitationView> views(List<Asked> rows, boolean mayInvite) {
        var names = organizations.names(
                rows.stream().flatMap(i -> Stream.of(i.organization(), i.by())).collect(toSet()));
        return rows.stream().map(i -> view(i, names, mayInvite)).toList();
    }

    private CommunityInvitationView view(Asked i, Map<UUID, OrganizationName> names, boolean mayInvite) {
        return new CommunityInvitationView(
                i.community(),
                i.slug(),
                i.title(),
                i.organization(),
                names.get(i.organization()),
                status(i),
                i.at(),
                names.get(i.by()),
                i.declinedAt(),
                i.reason(),
                restsUntil(i),
                actions(i, mayInvite));
    }

    private Set<CommunityInvitationAction> actions(Asked i, boolean mayInvite) {
        var may = EnumSet.noneOf(CommunityInvitationAction.class);
        if (status(i) == CommunityInvitationStatus.WAITING && caller.represents(i.organization())) {
            may.add(CommunityInvitationAction.DECLINE);
        }
        if (mayInvite && !i.joined() && restsUntil(i) == null) {
            may.add(CommunityInvitationAction.RENEW);
        }
        return may;
    }
}
