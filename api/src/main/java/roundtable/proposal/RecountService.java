package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.proposal.RecountRepository.Difference;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells the administrators of counts that are not what the rows say. */
@ApplicationScoped
class RecountService {
    private final RecountRepository recount;
    private final ProposalRepository proposals;
    private final People people;
    private final Outbox outbox;

    RecountService(RecountRepository recount, ProposalRepository proposals, People people, Outbox outbox) {
        this.recount = recount;
        this.proposals = proposals;
        this.people = people;
        this.outbox = outbox;
    }

    @Transactional
    List<Difference> report() {
        var differences = recount.differences();
        if (!differences.isEmpty()) {
            var administrators = people.holding(Caller.ADMINISTRATOR, null);
            differences.forEach(d -> administrators.forEach(person -> tell(person, d)));
        }
        return differences;
    }

    private void tell(java.util.UUID person, Difference d) {
        var p = proposals.findById(d.proposal());
        outbox.add(new Notice(
                person,
                "proposal_count_differs",
                new Subject(Proposal.TYPE, p.id()),
                "/proposals/" + p.slug(),
                Map.of(
                        "title",
                        p.input().title(),
                        "kept",
                        Long.toString(d.kept()),
                        "counted",
                        Long.toString(d.counted()))));
    }
}
