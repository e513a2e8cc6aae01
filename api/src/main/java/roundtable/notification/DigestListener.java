package roundtable.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import roundtable.notification.NotificationRepository.Row;
import roundtable.shared.mail.Letter;
import roundtable.shared.spi.OutboxListener;

/**
 * Sends a person's digest: what they follow grouped by the thing, the rest by its kind, the newest first, and nothing
 * when there is nothing to tell.
 */
@ApplicationScoped
class DigestListener implements OutboxListener<DigestDue> {
    private static final int MOST = 100;

    private final NotificationRepository notifications;
    private final Mailbox mailbox;
    private final Unsubscribing unsubscribing;

    DigestListener(NotificationRepository notifications, Mailbox mailbox, Unsubscribing unsubscribing) {
        this.notifications = notifications;
        this.mailbox = mailbox;
        this.unsubscribing = unsubscribing;
    }

    @Override
    public Class<DigestDue> event() {
        return DigestDue.class;
    }

    @Override
    public String name() {
        return "notification-digest";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(DigestDue due) {
        var rows = notifications.waiting(due.recipient(), due.weekly(), MOST);
        if (!rows.isEmpty()) {
            mailbox.send(due.recipient(), to -> Letter.of(
                            "digest:" + due.recipient() + ":" + due.day(),
                            to.email(),
                            to.language(),
                            "notification.letter.digest",
                            rows.size())
                    .leadingTo("/me/notifications")
                    .listing(lines(rows, to.language()))
                    .endedAt(unsubscribing.digestPath(due.recipient())));
        }
        notifications.digested(due.recipient(), due.weekly());
    }

    private static List<Letter.Line> lines(List<Row> rows, String language) {
        var groups = new LinkedHashMap<String, List<Row>>();
        rows.forEach(
                r -> groups.computeIfAbsent(Kinds.heading(r.kind(), r.words(), language), heading -> new ArrayList<>())
                        .add(r));
        var lines = new ArrayList<Letter.Line>();
        groups.forEach((title, group) -> {
            lines.add(new Letter.Line(title, null));
            group.forEach(r -> {
                lines.add(new Letter.Line(Kinds.said(r.kind(), r.words(), language), r.path()));
                lines.addAll(r.lines());
            });
        });
        return lines;
    }
}
