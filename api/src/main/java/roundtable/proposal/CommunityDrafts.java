package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.JointDrafts;
import roundtable.shared.spi.Subject;

/** Proposals that the members of a community of NGOs make together. */
@ApplicationScoped
class CommunityDrafts implements JointDrafts {
    /** What changes when a community does. */
    static final String TOPIC = "communities";
    /** Its kind in the contract's words. */
    static final String TYPE = "community";

    private final ProposalRepository proposals;
    private final ProposalListRepository rows;
    private final ProposalChecks checks;
    private final CoAuthorService coAuthors;
    private final Caller caller;
    private final Event<Changed> changed;

    CommunityDrafts(
            ProposalRepository proposals,
            ProposalListRepository rows,
            ProposalChecks checks,
            CoAuthorService coAuthors,
            Caller caller,
            Event<Changed> changed) {
        this.proposals = proposals;
        this.rows = rows;
        this.checks = checks;
        this.coAuthors = coAuthors;
        this.caller = caller;
        this.changed = changed;
    }

    @Override
    public Begun begin(Draft draft) {
        var in = new ProposalInput(
                draft.organizationId(),
                draft.title(),
                draft.body(),
                draft.language(),
                draft.areaIds(),
                draft.territoryId(),
                null,
                null,
                null,
                null);
        checks.draft(in);
        var me = caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
        var p = new Proposal(in, me);
        p.begunIn(draft.community());
        proposals.persist(p);
        proposals.flush();
        changed.fire(new Changed(new Subject(Proposal.TYPE, p.id()), "create", Map.of()));
        draft.asked().forEach(one -> coAuthors.invite(p.id().toString(), new CoAuthorInput(one, null, null)));
        return new Begun(p.id(), p.slug(), p.input().title());
    }

    @Override
    public List<FeedSource.Entry> latest(UUID community, int most) {
        return rows.latest(community, most);
    }
}
