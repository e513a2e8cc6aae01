package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import roundtable.shared.spi.Deed;
import roundtable.shared.spi.Deed.Outcome;
import roundtable.shared.spi.Subject;

/** Remembers that somebody took everything that is kept about them. */
@ApplicationScoped
class ExportService {
    private final Event<Deed> deeds;

    ExportService(Event<Deed> deeds) {
        this.deeds = deeds;
    }

    @Transactional
    void exported(UUID user) {
        deeds.fire(new Deed("export_own_data", Outcome.OK, null, null, new Subject(AccountService.USER, user)));
    }
}
