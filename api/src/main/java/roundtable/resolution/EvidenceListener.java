package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.store.Outbox;

/**
 * Runs the predicates again when something changed. The change only leaves a note in the outbox, so that it is not
 * slowed down by what others prove with it, and that a crash in between loses nothing.
 */
@ApplicationScoped
class EvidenceListener implements OutboxListener<EvidenceToCheck> {
    private final Outbox outbox;
    private final Proofs proofs;
    private final EvidenceService service;

    EvidenceListener(Outbox outbox, Proofs proofs, EvidenceService service) {
        this.outbox = outbox;
        this.proofs = proofs;
        this.service = service;
    }

    void changed(@Observes Changed event) {
        if (proofs.knows(event.subject().type())) {
            outbox.add(
                    new EvidenceToCheck(event.subject().type(), event.subject().id()));
        }
    }

    @Override
    public Class<EvidenceToCheck> event() {
        return EvidenceToCheck.class;
    }

    @Override
    public String name() {
        return "resolution.evidence";
    }

    @Override
    public void on(EvidenceToCheck event) {
        service.check(event.type(), event.id());
    }
}
