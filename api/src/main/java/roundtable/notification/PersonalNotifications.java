package roundtable.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.PersonalDataSource;

/** What a person was told, how many of it are unread, and when they want letters. */
@ApplicationScoped
class PersonalNotifications implements PersonalDataSource {
    private final NotificationRepository notifications;
    private final SettingRepository settings;
    private final MailboxRepository mailboxes;

    PersonalNotifications(
            NotificationRepository notifications, SettingRepository settings, MailboxRepository mailboxes) {
        this.notifications = notifications;
        this.settings = settings;
        this.mailboxes = mailboxes;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Object data(UUID user) {
        return new Kept(
                notifications.unread(user),
                mailboxes.digestOn(user).orElse(null),
                mailboxes.stoppedAt(user).orElse(null),
                settings.of(user),
                notifications.all(user).stream()
                        .map(n -> new Told(n.kind(), n.path(), n.createdAt(), n.readAt()))
                        .toList());
    }

    @Override
    public void erase(UUID user) {
        notifications.forget(user);
    }

    /**
     * All of it in the archive.
     *
     * @param lastDigestOn day of the last digest
     * @param lettersStoppedAt since when the mailbox gets no letters
     */
    record Kept(
            int unread,
            @Nullable LocalDate lastDigestOn,
            @Nullable Instant lettersStoppedAt,
            Map<String, EmailMode> settings,
            List<Told> told) {}

    /** One thing that was told. Its words may name others, who are no part of this person's data. */
    record Told(String kind, String path, Instant at, @Nullable Instant readAt) {}
}
