package roundtable.organization.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;

/** Rows of what was reminded of. */
@ApplicationScoped
class ReminderRepository {
    private final EntityManager em;
    private final Clock clock;

    ReminderRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    boolean note(UUID subject, String kind, String about) {
        return em.createNativeQuery(
                                """
                        insert into organization_reminder (subject_id, kind, about, sent_at)
                        values (:subject, :kind, :about, :now) on conflict do nothing""")
                        .setParameter("subject", subject)
                        .setParameter("kind", kind)
                        .setParameter("about", about)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
