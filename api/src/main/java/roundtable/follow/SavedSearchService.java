package roundtable.follow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/** People keep searches; the platform looks what is new in them. */
@ApplicationScoped
class SavedSearchService {
    /** So many a person may keep. */
    static final int MOST = 20;

    /** So many new things are counted. */
    static final int COUNTED = 100;

    /** So many of them are named, each with its link. */
    private static final int NAMED = 10;

    private final SavedSearchRepository searches;
    private final SavedLists lists;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    SavedSearchService(
            SavedSearchRepository searches,
            SavedLists lists,
            Inputs inputs,
            Preconditions preconditions,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.searches = searches;
        this.lists = lists;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is there already is known: only what comes from now on is new. */
    @Transactional
    SavedSearch save(SavedSearchInput in) {
        lists.check(in);
        if (searches.countLocked(me()) >= MOST) {
            throw ProblemException.conflict(Message.of("follow.too-many-searches", MOST));
        }
        var made = new SavedSearch(me(), in, now());
        searches.persist(made);
        searches.flush();
        return made;
    }

    @Transactional
    SavedSearch change(UUID id, ObjectNode patch) {
        var s = mine(id);
        preconditions.require(s.version());
        var before = s.input();
        var wanted = inputs.merge(SavedSearchInput.class, before, patch);
        var asksAnew = !before.type().equals(wanted.type()) || !before.query().equals(wanted.query());
        if (asksAnew) {
            // An old question may be one that its list no longer knows: it can still be renamed and silenced.
            lists.check(wanted);
        }
        s.change(wanted);
        searches.flush();
        if (asksAnew || (s.isTold() && !before.wantsNotices())) {
            searches.looked(id, now());
        }
        return s;
    }

    @Transactional
    void remove(UUID id) {
        searches.delete(mine(id));
    }

    /** Searches at which nobody has looked since then, so many, in the order of their ids after that one. */
    @Transactional
    List<UUID> due(Instant before, UUID after, int most) {
        return searches.dueBefore(before, after, most);
    }

    /**
     * Looks at one search, unless somebody has since {@code before}: whoever keeps it is told of what was published
     * until {@code until}, in the same transaction.
     */
    @Transactional
    @ActivateRequestContext // Lists ask who is looking: here it is nobody.
    void look(UUID id, Instant before, Instant until) {
        searches.dueLocked(id, before).ifPresent(s -> {
            var fresh = lists.published(s, until, COUNTED);
            if (!fresh.isEmpty()) {
                outbox.add(notice(s, fresh));
            }
            searches.looked(s.id(), until);
        });
    }

    private Notice notice(SavedSearch s, List<Shown> fresh) {
        return new Notice(
                s.person(),
                SavedSearch.TYPE,
                new Subject(SavedSearch.TYPE, s.id()),
                lists.path(s),
                Map.of(
                        "name",
                        s.name(),
                        "count",
                        fresh.size() < COUNTED ? String.valueOf(fresh.size()) : COUNTED + "+"),
                fresh.stream()
                        .limit(NAMED)
                        .map(f -> new Notice.Link(f.title(), f.path()))
                        .toList());
    }

    private SavedSearch mine(UUID id) {
        return searches.of(me(), id).orElseThrow(ProblemException::notFound);
    }

    private UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
