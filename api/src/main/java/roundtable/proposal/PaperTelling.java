package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells what came of a sheet: whoever has entered it, and the authors what counts for them or no longer does. */
@ApplicationScoped
class PaperTelling {
    private final ProposalModeration subjects;
    private final Outbox outbox;

    PaperTelling(ProposalModeration subjects, Outbox outbox) {
        this.subjects = subjects;
        this.outbox = outbox;
    }

    void decided(PaperSupport sheet, Proposal p, UUID by) {
        var whom = new HashSet<UUID>();
        whom.add(sheet.enteredBy());
        if (sheet.wasCounted()) {
            whom.addAll(subjects.authors(p.id()));
        }
        whom.remove(by);
        whom.forEach(person -> outbox.add(new Notice(
                person,
                "proposal_paper_" + EnumNames.of(sheet.status()),
                new Subject(Proposal.TYPE, p.id()),
                "/proposals/" + p.slug(),
                Map.of("title", p.input().title(), "signatures", Integer.toString(sheet.signatures())))));
    }
}
