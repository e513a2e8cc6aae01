package roundtable.moderation.voice;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.moderation.ModeratedSubjects;
import roundtable.moderation.voice.SuspicionRepository.Suspicion;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.CountedVoices;
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
    private final List<CountedVoices> voices;
    private final People people;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    SuspicionService(
            TraceRepository traces,
            SuspicionRepository suspicions,
            ModeratedSubjects subjects,
            @All List<CountedVoices> voices,
            People people,
            Caller caller,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.traces = traces;
        this.suspicions = suspicions;
        this.subjects = subjects;
        this.voices = voices;
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

    /** What was set aside before, when the pattern was smaller, stays so. */
    @Transactional
    Suspicion review(UUID id, SuspicionReviewInput in) {
        var s = locked(id);
        if (s.reviewedAt() != null) {
            throw ProblemException.conflict(Message.of("moderation.suspicion-reviewed"));
        }
        var doubted = new HashSet<UUID>();
        if (Boolean.TRUE.equals(in.setAside())) {
            doubted.addAll(s.accounts());
            doubted.removeAll(Objects.requireNonNullElse(in.keep(), List.of()));
        }
        var aside = new HashSet<>(s.setAside());
        if (!doubted.isEmpty()) {
            var counted = countedOf(s).orElseThrow(SuspicionService::notSetAside);
            var now = counted.setAside(s.subject().id(), doubted);
            tell(now, "voice_set_aside", s);
            aside.addAll(now);
        }
        return decided(s, "review", in.note(), aside);
    }

    /** All voices that are set aside count again. */
    @Transactional
    Suspicion giveBack(UUID id, String note) {
        var s = locked(id);
        if (s.reviewedAt() == null || s.setAside().isEmpty()) {
            throw ProblemException.conflict(Message.of("moderation.nothing-set-aside"));
        }
        var counted = countedOf(s).orElseThrow(SuspicionService::notSetAside);
        tell(counted.giveBack(s.subject().id(), s.setAside()), "voice_given_back", s);
        return decided(s, "give_back", note, Set.of());
    }

    private Suspicion decided(Suspicion s, String action, String note, Set<UUID> aside) {
        suspicions.review(s.id(), me(), note, aside, clock.instant());
        var fields = new HashMap<String, Changed.Change>();
        if (aside.size() != s.setAside().size()) {
            fields.put("setAside", new Changed.Change(s.setAside().size(), aside.size()));
        }
        changed.fire(new Changed(new Subject(TYPE, s.id()), action, fields));
        return suspicions.at(s.id()).orElseThrow(ProblemException::notFound);
    }

    /** Neither whose voice it is nor who gains by the voices says that they are all right. */
    private Suspicion locked(UUID id) {
        var s = suspicions.locked(id).orElseThrow(ProblemException::notFound);
        if (s.accounts().contains(me()) || subjects.authors(s.subject()).contains(me())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return s;
    }

    /** Whether its voices can be set aside; those of some kinds count whatever is found out. */
    boolean canBeSetAside(Suspicion s) {
        return countedOf(s).isPresent();
    }

    private Optional<CountedVoices> countedOf(Suspicion s) {
        return voices.stream().filter(v -> v.type().equals(s.subject().type())).findFirst();
    }

    private void tell(Set<UUID> people, String kind, Suspicion s) {
        people.forEach(
                person -> outbox.add(new Notice(person, kind, s.subject(), s.path(), Map.of("title", s.title()))));
    }

    private UUID me() {
        return caller.id().orElseThrow(ProblemException::notFound);
    }

    private static ProblemException notSetAside() {
        return ProblemException.invalid(List.of(new Fault(
                Violation.In.BODY, "/setAside", "not-set-aside", Message.of("moderation.fault.not-set-aside"))));
    }
}
