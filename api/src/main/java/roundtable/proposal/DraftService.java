package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.proposal.DraftLockRepository.Held;
import roundtable.shared.http.ProblemException;
import roundtable.shared.text.Message;

/**
 * Several people write on one draft: a field belongs to whoever writes in it for two minutes from their last save. What
 * has no lock anybody may change who may change the draft, so that a program need not know of locks.
 */
@ApplicationScoped
class DraftService {
    private final ProposalRepository proposals;
    private final DraftLockRepository locks;
    private final ProposalPolicy policy;
    private final People people;
    private final Caller caller;
    private final Clock clock;

    DraftService(
            ProposalRepository proposals,
            DraftLockRepository locks,
            ProposalPolicy policy,
            People people,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.locks = locks;
        this.policy = policy;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    /** How a draft stands at the moment, for those who may write on it. */
    @Transactional
    DraftView state(String idOrSlug) {
        var p = proposals.at(idOrSlug).orElseThrow(ProblemException::notFound);
        check(p);
        return view(p);
    }

    /** The row is locked: a save that is under way comes before, and is then in the version that is told. */
    @Transactional
    DraftView take(String idOrSlug, DraftField field) {
        var p = proposals.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        check(p);
        if (!locks.take(p.id(), field, me())) {
            throw taken(p, field);
        }
        return view(p);
    }

    @Transactional
    void release(String idOrSlug, DraftField field) {
        var p = proposals.at(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        locks.release(p.id(), field, me());
    }

    /** Before a change of those fields: nobody else writes in one of them. The row is locked. */
    void checkFree(Proposal p, Set<DraftField> fields) {
        locks.of(p.id()).stream()
                .filter(held -> fields.contains(held.field()) && !held.account().equals(me()))
                .findFirst()
                .ifPresent(held -> {
                    throw taken(p, held.field());
                });
    }

    /** After a change: whoever holds one of the fields goes on holding it. */
    void renew(Proposal p, Set<DraftField> fields) {
        locks.of(p.id()).stream()
                .filter(held -> fields.contains(held.field()) && held.account().equals(me()))
                .forEach(held -> locks.take(p.id(), held.field(), me()));
    }

    private void check(Proposal p) {
        policy.check(ProposalAction.EDIT, p);
        if (p.publishedAt() != null) {
            throw ProblemException.conflict(Message.of("proposal.draft.public"));
        }
    }

    private ProblemException taken(Proposal p, DraftField field) {
        return locks.of(p.id()).stream()
                .filter(held -> held.field() == field)
                .findFirst()
                .map(held -> ProblemException.conflict(
                        Message.of("proposal.draft.taken", name(Set.of(held.account()), held.account()), time(held))))
                .orElseGet(() -> ProblemException.conflict(Message.of("proposal.draft.just-left")));
    }

    private String name(Set<UUID> among, UUID account) {
        return Objects.requireNonNullElse(people.names(among).get(account), "…");
    }

    private String time(Held held) {
        return LocalTime.ofInstant(held.takenAt(), clock.getZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private DraftView view(Proposal p) {
        var all = locks.of(p.id());
        Map<UUID, String> names = people.names(all.stream().map(Held::account).collect(Collectors.toSet()));
        return new DraftView(
                p.version(),
                all.stream()
                        .map(held -> new DraftView.Writing(
                                held.field(),
                                names.get(held.account()),
                                held.account().equals(me()),
                                held.takenAt(),
                                held.expiresAt()))
                        .toList());
    }

    private UUID me() {
        return caller.id().orElseThrow();
    }
}
