package roundtable.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.store.Outbox;

/** Puts a notice into the centre, once for each event, and has a letter sent where one is wanted at once. */
@ApplicationScoped
class NoticeListener implements OutboxListener<Notice> {
    private final NotificationRepository notifications;
    private final SettingRepository settings;
    private final Outbox outbox;
    private final Clock clock;

    NoticeListener(NotificationRepository notifications, SettingRepository settings, Outbox outbox, Clock clock) {
        this.notifications = notifications;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<Notice> event() {
        return Notice.class;
    }

    @Override
    public String name() {
        return "notification-centre";
    }

    @Override
    public void on(Notice notice) {
        hear(UUID.randomUUID(), notice);
    }

    @Override
    public void hear(UUID eventId, Notice notice) {
        var mail = settings.of(notice.recipient()).getOrDefault(notice.kind(), Kinds.usual(notice.kind()));
        notifications
                .add(eventId, notice, mail, clock.instant())
                .filter(id -> mail == EmailMode.AT_ONCE)
                .ifPresent(id -> outbox.add(new LetterDue(id)));
    }
}
