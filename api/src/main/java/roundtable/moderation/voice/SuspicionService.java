package roundtable.moderation.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.moderation.ModeratedSubjects;
import roundtable.moderation.voice.SuspicionRepository.Suspicion;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/** Looks for patterns, tells moderators of them, and keeps what they have found out. */
@ApplicationScoped
class SuspicionService {
    private static final String TYPE = "suspicion";
    private static final String DESK = "/manage/suspicions";
    /** Voices of so long ago are looked at again and again, so that a pattern that grows slowly is seen too. */
    private static final Duration MEMORY = Duration.ofDays(7);

    private final TraceRepository traces;
    private final SuspicionRepository suspicions;
    private final ModeratedSubjects subjects;
    private final People people;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    SuspicionService(
            TraceRepository traces,
            SuspicionRepository suspicions,
            ModeratedSubjects subjects,
            People people,
            Caller caller,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.traces = traces;
        this.suspicions = suspicions;
        this.subjects = subjects;
        this.people = people;
        this.caller = caller;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** Whatever is no longer public is left alone: its supports lead to nothing. */
    @Transactional
    void look() {
        var now = clock.instant();
        for (var found : traces.patterns(now.minus(MEMORY))) {
            subjects.shown(found.subject())
                    .filter(shown -> suspicions.keep(found, shown, now))
                    .ifPresent(shown -> people.holding(Caller.MODERATOR, null)
                            .forEach(moderator -> outbox.add(new Notice(
                                    moderator,
                                    "suspicion_found",
                                    found.subject(),
                                    DESK,
                                    Map.of("title", shown.title())))));
        }
    }

    @Transactional
    Suspicion review(UUID id, String note) {
        var s = suspicions.at(id).orElseThrow(ProblemException::notFound);
        var me = caller.id().orElseThrow(ProblemException::notFound);
        // Neither whose voice it is nor who gains by the voices says that they are all right.
        if (s.accounts().contains(me) || subjects.authors(s.subject()).contains(me)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        if (!suspicions.review(id, me, note, clock.instant())) {
            throw ProblemException.conflict(Message.of("moderation.suspicion-reviewed"));
        }
        changed.fire(new Changed(new Subject(TYPE, id), "review", Map.of()));
        return suspicions.at(id).orElseThrow(ProblemException::notFound);
    }
}
