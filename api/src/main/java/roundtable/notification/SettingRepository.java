package roundtable.notification;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When people want letters. */
@ApplicationScoped
class SettingRepository {
    private final EntityManager em;

    SettingRepository(EntityManager em) {
        this.em = em;
    }

    /** What a person has chosen, by kind. */
    Map<String, EmailMode> of(UUID recipient) {
        List<?> rows = em.createNativeQuery(
                        "select kind, email from notification_setting where recipient = :recipient", Tuple.class)
                .setParameter("recipient", recipient)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(toMap(t -> t.get(0, String.class), t -> EmailMode.valueOf(t.get(1, String.class))));
    }

    void set(UUID recipient, String kind, EmailMode email) {
        em.createNativeQuery(
                        """
                insert into notification_setting (recipient, kind, email)
                select id, :kind, :email from app_user where id = :recipient
                on conflict (recipient, kind) do update set email = excluded.email""")
                .setParameter("recipient", recipient)
                .setParameter("kind", kind)
                .setParameter("email", email.name())
                .executeUpdate();
    }
}
