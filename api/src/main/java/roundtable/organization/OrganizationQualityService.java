package roundtable.organization;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what is known of the register's quality: points of the profiles, suspected duplicates, counts by territory. */
@ApplicationScoped
class OrganizationQualityService {
    private static final int PORTION = 500;

    private final OrganizationQualityRepository quality;
    private final Clock clock;

    OrganizationQualityService(OrganizationQualityRepository quality, Clock clock) {
        this.quality = quality;
        this.clock = clock;
    }

    /** After a change of one. */
    @Transactional
    void refresh(UUID id) {
        // Pairs first, territories last, as a decision does it: nobody then waits for one who waits for them.
        quality.findDuplicates(List.of(id), true, clock.instant());
        quality.measure(List.of(id), LocalDate.now(clock));
    }

    /** After a batch of an import. Alike names without numbers among what was there before wait for the night. */
    @Transactional
    void refresh(List<UUID> ids) {
        for (var from = 0; from < ids.size(); from += PORTION) {
            var portion = ids.subList(from, Math.min(ids.size(), from + PORTION));
            quality.findDuplicates(portion, false, clock.instant());
            quality.measure(portion, LocalDate.now(clock));
        }
    }

    /** Counts where something has changed. */
    @Transactional
    void count() {
        quality.countDue(clock.instant());
    }

    /** Everything, in portions with a transaction each; after a bulk change, and every night. */
    void refreshAll() {
        UUID last = null;
        do {
            last = portion(last);
        } while (last != null);
        QuarkusTransaction.requiringNew().run(() -> quality.countAll(clock.instant()));
    }

    private @Nullable UUID portion(@Nullable UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var ids = quality.after(after, PORTION);
            quality.findDuplicates(ids, false, clock.instant());
            quality.measure(ids, LocalDate.now(clock));
            return ids.size() < PORTION ? null : ids.get(PORTION - 1);
        });
    }
}
