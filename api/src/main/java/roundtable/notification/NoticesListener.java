package roundtable.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import roundtable.shared.spi.Notices;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.store.Outbox;

/** Puts one notice into the centre of many, once for each of them and cause, and has the letters sent that are wanted at once. */
@ApplicationScoped
class NoticesListener implements OutboxListener<Notices> {
    private final NotificationRepository notifications;
    private final Outbox outbox;
    private final Clock clock;

    NoticesListener(NotificationRepository notifications, Outbox outbox, Clock clock) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<Notices> event() {
        return Notices.class;
    }

    @Override
    public String name() {
        return "notification-centre-of-many";
    }

    @Override
    public void on(Notices notices) {
        notifications
                .addToAll(notices, Kinds.usual(notices.kind()), clock.instant())
                .forEach(id -> outbox.add(new LetterDue(id)));
    }
}
