package roundtable.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/** What people do with what they were told, and when they want letters. */
@ApplicationScoped
class NotificationService {
    private final NotificationRepository notifications;
    private final SettingRepository settings;
    private final MailboxRepository mailboxes;
    private final Unsubscribing unsubscribing;
    private final Outbox outbox;
    private final Clock clock;

    NotificationService(
            NotificationRepository notifications,
            SettingRepository settings,
            MailboxRepository mailboxes,
            Unsubscribing unsubscribing,
            Outbox outbox,
            Clock clock) {
        this.notifications = notifications;
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.unsubscribing = unsubscribing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    NotificationRepository.Row read(UUID id, UUID me) {
        return notifications.read(id, me, clock.instant()).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    void readAll(UUID me) {
        notifications.readAll(me, clock.instant());
    }

    @Transactional
    void set(UUID me, SettingInput in) {
        if (!Kinds.hasSetting(in.kind())) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/kind", "unknown", Message.of("notification.fault.kind"));
        }
        settings.set(me, in.kind(), in.email());
    }

    /** Letters of that kind end, or what they are about; of the digest, everything that would come with it. */
    @Transactional
    void unsubscribe(Unsubscribing.Wish wish) {
        var about = wish.subject();
        if (about != null) {
            unsubscribing.ended(wish.kind()).ifPresent(e -> e.end(wish.recipient(), about));
            return;
        }
        if (!wish.kind().equals(Unsubscribing.DIGEST)) {
            settings.set(wish.recipient(), wish.kind(), EmailMode.NEVER);
            return;
        }
        var chosen = settings.of(wish.recipient());
        Kinds.ALL.stream()
                .filter(k -> switch (chosen.getOrDefault(k, Kinds.usual(k))) {
                    case DAILY, WEEKLY -> true;
                    case NEVER, AT_ONCE -> false;
                })
                .forEach(k -> settings.set(wish.recipient(), k, EmailMode.NEVER));
        notifications.digested(wish.recipient(), true);
    }

    /** The mailbox works again, says its owner. */
    @Transactional
    void resume(UUID me) {
        mailboxes.resume(me);
    }

    @Transactional
    int beginDigests(LocalDate today, boolean weekly, int most) {
        var begun = mailboxes.beginDigests(today, weekly, most);
        begun.forEach(r -> outbox.add(new DigestDue(r, today, weekly)));
        return begun.size();
    }
}
