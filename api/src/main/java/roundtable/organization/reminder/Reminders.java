package roundtable.organization.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Remembers of what was reminded, so that a job that runs again, or on two replicas, tells nothing twice. */
@ApplicationScoped
public class Reminders {
    private final ReminderRepository rows;

    Reminders(ReminderRepository rows) {
        this.rows = rows;
    }

    /**
     * Notes a reminder with the transaction around; false when there was one.
     *
     * @param subject of what
     * @param kind which reminder
     * @param about what it is about, for example the day that comes near: another one is reminded of anew
     */
    public boolean first(UUID subject, String kind, String about) {
        return rows.note(subject, kind, about);
    }
}
