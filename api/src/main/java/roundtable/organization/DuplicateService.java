package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** Decisions about pairs. The row of the pair is the one place where two deciders meet. */
@ApplicationScoped
class DuplicateService {
    private static final String TYPE = "organization_duplicate";

    private final DuplicateRepository duplicates;
    private final OrganizationQualityRepository quality;
    private final Caller caller;
    private final Event<Changed> changed;
    private final Clock clock;

    DuplicateService(
            DuplicateRepository duplicates,
            OrganizationQualityRepository quality,
            Caller caller,
            Event<Changed> changed,
            Clock clock) {
        this.duplicates = duplicates;
        this.quality = quality;
        this.caller = caller;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    Duplicate act(UUID id, DuplicateAction action) {
        var pair = duplicates.locked(id).orElseThrow(ProblemException::notFound);
        var before = pair.status();
        pair.apply(action, who(), now());
        decided(pair, EnumNames.of(action), before);
        return pair;
    }

    /** Called in the transaction of a merge: a pair that somebody has called two is not merged unless that is undone. */
    void merging(UUID gone, UUID survivor) {
        Optional<Duplicate> found = duplicates.lockedPair(gone, survivor);
        found.ifPresent(pair -> {
            var before = pair.status();
            if (before == DuplicateStatus.DISMISSED) {
                throw ProblemException.conflict(Message.of("organization.duplicate.dismissed"));
            }
            pair.merged(who(), now());
            decided(pair, "merge", before);
        });
    }

    private void decided(Duplicate pair, String action, DuplicateStatus before) {
        duplicates.flush();
        quality.due(List.of(pair.one(), pair.other()));
        changed.fire(new Changed(
                new Subject(TYPE, pair.id()),
                action,
                Map.of("status", new Change(EnumNames.of(before), EnumNames.of(pair.status())))));
    }

    private UUID who() {
        return caller.id().orElseThrow(ProblemException::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
