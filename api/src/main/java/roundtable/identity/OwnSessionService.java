package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Deed;
import roundtable.shared.spi.Deed.Outcome;
import roundtable.shared.spi.Subject;

/** A person ends sign-ins of their own. */
@ApplicationScoped
class OwnSessionService {
    private static final String REASON = "ended_by_owner";

    private final OwnSessionRepository sessions;
    private final Event<Deed> deeds;

    OwnSessionService(OwnSessionRepository sessions, Event<Deed> deeds) {
        this.sessions = sessions;
        this.deeds = deeds;
    }

    @Transactional
    void end(UUID user, UUID session) {
        if (!sessions.end(user, session, REASON)) {
            throw ProblemException.notFound();
        }
        told(user);
    }

    @Transactional
    void endOthers(UUID user, @Nullable UUID current) {
        if (sessions.endAll(user, current, REASON) > 0) {
            told(user);
        }
    }

    private void told(UUID user) {
        deeds.fire(new Deed("end_session", Outcome.OK, null, null, new Subject(AccountService.USER, user)));
    }
}
