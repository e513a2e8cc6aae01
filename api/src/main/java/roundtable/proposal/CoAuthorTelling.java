package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.People;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells those who are asked to propose together, and those who asked. */
@ApplicationScoped
class CoAuthorTelling {
    private final People people;
    private final Outbox outbox;

    CoAuthorTelling(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    void invited(CoAuthor c, Proposal p) {
        var whom = c.organizationId() == null
                ? c.account() == null ? Set.<UUID>of() : Set.of(c.account())
                : people.holding("representative", c.organizationId());
        whom.forEach(person -> tell(person, c, "invited", p));
    }

    /** What came of it: {@code accepted}, {@code declined}, {@code expired}. */
    void answered(CoAuthor c, Proposal p, String what) {
        tell(c.invitedBy(), c, what, p);
    }

    private void tell(UUID person, CoAuthor c, String what, Proposal p) {
        outbox.add(new Notice(
                person,
                (c.isEditor() ? "proposal_editor_" : "proposal_co_author_") + what,
                new Subject(Proposal.TYPE, p.id()),
                "/proposals/" + p.slug(),
                Map.of("title", p.input().title())));
    }
}
