package roundtable.identity;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import roundtable.identity.AccountRepository.Account;
import roundtable.identity.OneTimeTokens.Use;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.PersonalDataSource;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/**
 * Ends accounts (152-FZ, articles 14 and 21): out of use at once, thirty days to think again, then everything personal
 * is removed and the row stays, so that what was done in public keeps its place under «участник удалён».
 */
@ApplicationScoped
class DeletionService {
    static final Duration UNDO = Duration.ofDays(30);

    private final DeletionRepository rows;
    private final OwnSessionRepository sessions;
    private final OneTimeTokens tokens;
    private final List<PersonalDataSource> sources;
    private final Outbox outbox;
    private final Event<Changed> changes;
    private final Clock clock;

    DeletionService(
            DeletionRepository rows,
            OwnSessionRepository sessions,
            OneTimeTokens tokens,
            @All List<PersonalDataSource> sources,
            Outbox outbox,
            Event<Changed> changes,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.tokens = tokens;
        this.sources = sources;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /** Takes the account out of use; returns until when it can come back. */
    @Transactional
    Instant leave(Account account) {
        var user = account.id();
        rows.lock(user);
        if (rows.isLastAdministrator(user)) {
            throw ProblemException.conflict(Message.of("identity.conflict.last-administrator"));
        }
        sources.stream()
                .map(s -> s.obstacle(user))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(why -> {
                    throw ProblemException.conflict(why);
                });
        if (!rows.leave(user)) {
            throw ProblemException.notFound();
        }
        sessions.endAll(user, null, "deletion");
        fire(user, "delete");
        outbox.add(new Left(UUID.randomUUID(), user));
        return clock.instant().plus(UNDO);
    }

    /** The person has thought again. */
    @Transactional
    void undo(String token) {
        var user = tokens.take(Use.DELETION_UNDO, token).orElseThrow(OneTimeTokens::notValid);
        if (!rows.stay(user)) {
            throw OneTimeTokens.notValid();
        }
        fire(user, "undo_delete");
    }

    /** Erases one account whose thirty days are over; false when there is none. */
    @Transactional
    boolean eraseNext() {
        var user = rows.lockDue(clock.instant().minus(UNDO));
        user.ifPresent(this::erase);
        return user.isPresent();
    }

    /** Erases somebody whom a restored backup has brought back. */
    @Transactional
    void eraseAgain(UUID user) {
        erase(user);
    }

    private void erase(UUID user) {
        sources.forEach(s -> s.erase(user));
        rows.erase(user);
        fire(user, "erase");
    }

    private void fire(UUID user, String action) {
        changes.fire(new Changed(new Subject(AccountService.USER, user), action, Map.of()));
    }

    /** Somebody leaves. */
    record Left(UUID id, UUID user) {}
}
