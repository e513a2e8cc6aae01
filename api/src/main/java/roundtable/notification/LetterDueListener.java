package roundtable.notification;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.mail.Letter;
import roundtable.shared.spi.OutboxListener;

/** Sends one notification as a letter. */
@ApplicationScoped
class LetterDueListener implements OutboxListener<LetterDue> {
    private final NotificationRepository notifications;
    private final Mailbox mailbox;
    private final Unsubscribing unsubscribing;

    LetterDueListener(NotificationRepository notifications, Mailbox mailbox, Unsubscribing unsubscribing) {
        this.notifications = notifications;
        this.mailbox = mailbox;
        this.unsubscribing = unsubscribing;
    }

    @Override
    public Class<LetterDue> event() {
        return LetterDue.class;
    }

    @Override
    public String name() {
        return "notification-letter";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(LetterDue due) {
        notifications
                .find(due.notification())
                .filter(n -> n.mail().equals("AT_ONCE"))
                .ifPresent(n -> {
                    mailbox.send(n.recipient(), to -> Letter.of(
                                    "notification:" + n.id(),
                                    to.email(),
                                    to.language(),
                                    "notification.letter.one",
                                    Kinds.title(n.kind(), to.language()),
                                    Kinds.said(n.kind(), n.words(), to.language()))
                            .leadingTo(n.path())
                            .listing(n.lines())
                            .endedAt(unsubscribing.path(n)));
                    notifications.mailed(n.id());
                });
    }
}
