package roundtable.organization.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Representatives;
import roundtable.organization.OrganizationAccess;
import roundtable.organization.OrganizationAccess.Known;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Reminds the owners of an organization. */
@ApplicationScoped
class ReminderService {
    /** As long as a profile counts as fresh. */
    static final Duration FRESH = Duration.ofDays(180);

    private static final Duration VERIFIED = Duration.ofDays(365);

    private final OrganizationAccess organizations;
    private final Representatives representatives;
    private final Reminders reminders;
    private final Outbox outbox;
    private final Clock clock;

    ReminderService(
            OrganizationAccess organizations,
            Representatives representatives,
            Reminders reminders,
            Outbox outbox,
            Clock clock) {
        this.organizations = organizations;
        this.representatives = representatives;
        this.reminders = reminders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All that is due for one organization, in a transaction of its own. */
    @Transactional
    void remind(UUID id) {
        var o = organizations.get(id);
        if (!o.isPublished()) {
            return;
        }
        var said = o.confirmedAt() == null ? o.publishedAt() : o.confirmedAt();
        if (isOver(said, FRESH) && reminders.first(id, "freshness", String.valueOf(said))) {
            for (var owner : representatives.owners(id)) {
                notice(owner, "freshness_due", o, "");
                outbox.add(new FreshnessDue(id, owner));
            }
        }
        if (isOver(o.verifiedAt(), VERIFIED) && reminders.first(id, "verification", String.valueOf(o.verifiedAt()))) {
            representatives.owners(id).forEach(owner -> notice(owner, "verification_due", o, "/claim"));
        }
    }

    private boolean isOver(@Nullable Instant since, Duration term) {
        return since != null && since.plus(term).isBefore(clock.instant());
    }

    private void notice(UUID owner, String kind, Known o, String page) {
        outbox.add(new Notice(
                owner,
                kind,
                new Subject("organization", o.id()),
                "/organizations/" + o.slug() + page,
                Map.of("organization", o.shortName())));
    }
}
