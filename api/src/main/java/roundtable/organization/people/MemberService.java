package roundtable.organization.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Level;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Changes of who represents an organization. They take effect with the next request of whom they concern. */
@ApplicationScoped
class MemberService {
    static final String ORGANIZATION = "organization";

    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final MemberPolicy policy;
    private final Caller caller;
    private final Outbox outbox;

    MemberService(
            OrganizationAccess organizations,
            Representatives representatives,
            MemberPolicy policy,
            Caller caller,
            Outbox outbox) {
        this.organizations = organizations;
        this.representatives = representatives;
        this.policy = policy;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Transactional
    void act(String idOrSlug, UUID memberId, MemberAction action) {
        var organization = organizations.visible(idOrSlug);
        var id = organization.id();
        policy.checkReads(id);
        var member = representatives.of(id).stream()
                .filter(r -> r.userId().equals(memberId))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        policy.check(action, id, member);
        var me = caller.id().orElseThrow(ProblemException::notFound);
        var done =
                switch (action) {
                    case MAKE_OWNER -> representatives.change(memberId, id, Level.OWNER, me);
                    case MAKE_EDITOR -> representatives.change(memberId, id, Level.EDITOR, me);
                    // First the new owner, so that there is one at every moment.
                    case TRANSFER ->
                        representatives.change(memberId, id, Level.OWNER, me)
                                && representatives.change(me, id, Level.EDITOR, me);
                    case REMOVE, LEAVE -> representatives.dismiss(memberId, id);
                };
        if (!done) {
            // Somebody was faster.
            throw ProblemException.notFound();
        }
        if (!memberId.equals(me)) {
            outbox.add(new Notice(
                    memberId,
                    action == MemberAction.REMOVE ? "membership_ended" : "membership_changed",
                    new Subject(ORGANIZATION, id),
                    "/organizations/" + organization.slug(),
                    Map.of("organization", organization.shortName())));
        }
    }
}
