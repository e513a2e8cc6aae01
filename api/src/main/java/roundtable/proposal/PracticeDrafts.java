package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;

/** Proposals that begin with a practice which an organization adopts. */
@ApplicationScoped
public class PracticeDrafts {
    /** What changes when a proposal does. */
    public static final String TOPIC = ProposalResource.TOPIC;

    private final ProposalRepository proposals;
    private final ProposalChecks checks;
    private final ProposalPolicy policy;
    private final Caller caller;
    private final Event<Changed> changed;

    PracticeDrafts(
            ProposalRepository proposals,
            ProposalChecks checks,
            ProposalPolicy policy,
            Caller caller,
            Event<Changed> changed) {
        this.proposals = proposals;
        this.checks = checks;
        this.policy = policy;
        this.caller = caller;
        this.changed = changed;
    }

    /**
     * A draft of the caller's, in the caller's transaction. The rules are those of a proposal that somebody writes: whoever
     * may not propose for the organization is refused, and nothing is adopted either.
     */
    public void begin(PracticeDraft from) {
        var in = new ProposalInput(
                from.organizationId(),
                from.title(),
                from.body(),
                from.language(),
                from.areaIds(),
                from.territoryId(),
                null,
                null,
                null,
                null);
        checks.draft(in);
        var me = caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
        var p = new Proposal(in, me);
        p.begunFrom(new Origin(from.storyId(), from.storyVersion(), from.adoptionId()));
        proposals.persist(p);
        proposals.flush();
        changed.fire(new Changed(new Subject(Proposal.TYPE, p.id()), "create", Map.of()));
    }

    /** By adoption, those of them that the caller may see, in one statement: a draft is its authors' alone. */
    public Map<UUID, ProposalName> of(Set<UUID> adoptions) {
        return adoptions.isEmpty()
                ? Map.of()
                : proposals.begunFrom(adoptions).stream()
                        .filter(p -> p.isPublic() || (!caller.isVisitor() && policy.speaksFor(p)))
                        .collect(Collectors.toMap(
                                p -> p.origin().adoptionId(),
                                p -> new ProposalName(
                                        p.id(), p.slug(), p.input().title(), p.status())));
    }
}
