package roundtable.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import roundtable.identity.People;
import roundtable.shared.mail.Letter;
import roundtable.shared.mail.Letters;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;

/** Sends a person a letter, and stops after three in a row that the mailbox refused; the centre says so. */
@ApplicationScoped
class Mailbox {
    private static final int MOST_REFUSED = 3;

    private final MailboxRepository mailboxes;
    private final NotificationRepository notifications;
    private final People people;
    private final Letters letters;
    private final Clock clock;

    Mailbox(
            MailboxRepository mailboxes,
            NotificationRepository notifications,
            People people,
            Letters letters,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.notifications = notifications;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    /** Sends it unless the account is gone or its mailbox refuses everything; throws when it is to be tried again. */
    void send(UUID recipient, Function<People.Addressee, Letter> letter) {
        Optional<People.Addressee> to = people.addressee(recipient);
        if (to.isEmpty() || mailboxes.stoppedAt(recipient).isPresent()) {
            return;
        }
        switch (letters.send(letter.apply(to.get()))) {
            case SENT -> mailboxes.taken(recipient);
            case REFUSED -> refused(recipient);
            case REPEATED, TOO_MANY -> {}
        }
    }

    private void refused(UUID recipient) {
        if (mailboxes.refused(recipient) < MOST_REFUSED) {
            return;
        }
        var now = clock.instant();
        mailboxes.stop(recipient, now);
        notifications.add(
                UUID.randomUUID(),
                new Notice(
                        recipient,
                        Kinds.MAIL_STOPPED,
                        new Subject("user", recipient),
                        "/me/notifications/settings",
                        Map.of()),
                EmailMode.NEVER,
                now);
    }
}
