package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells the authors that other words are asked for, and whoever asked what came of it. */
@ApplicationScoped
class AmendmentTelling {
    private final ProposalModeration subjects;
    private final Outbox outbox;

    AmendmentTelling(ProposalModeration subjects, Outbox outbox) {
        this.subjects = subjects;
        this.outbox = outbox;
    }

    void asked(Amendment a, Proposal p) {
        subjects.authors(p.id()).stream()
                .filter(person -> !person.equals(a.author()))
                .forEach(person -> tell(person, "proposed", p));
    }

    /** What came of it: {@code accepted}, {@code rejected}, {@code lapsed}. */
    void decided(Amendment a, Proposal p, String how) {
        tell(a.author(), how, p);
    }

    private void tell(UUID person, String what, Proposal p) {
        outbox.add(new Notice(
                person,
                "proposal_amendment_" + what,
                new Subject(Proposal.TYPE, p.id()),
                "/proposals/" + p.slug(),
                Map.of("title", p.input().title())));
    }
}
