package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import roundtable.shared.store.OneColumn;

/** «This concerns me too»: one row for a person; the database counts. */
@ApplicationScoped
class SupportRepository {
    private final EntityManager em;
    private final Clock clock;

    SupportRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** False when that person had said so already. */
    boolean add(UUID problem, UUID account) {
        return em.createNativeQuery(
                                """
                insert into problem_support (problem_id, account, at) values (:problem, :account, :now)
                on conflict on constraint problem_support_once do nothing""")
                        .setParameter("problem", problem)
                        .setParameter("account", account)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    /** False when that person had not said so. */
    boolean remove(UUID problem, UUID account) {
        return em.createNativeQuery("delete from problem_support where problem_id = :problem and account = :account")
                        .setParameter("problem", problem)
                        .setParameter("account", account)
                        .executeUpdate()
                > 0;
    }

    boolean has(UUID problem, UUID account) {
        return (Boolean) OneColumn.of(
                        em,
                        "select exists (select from problem_support where problem_id = :problem and account = :account)",
                        Boolean.class)
                .setParameter("problem", problem)
                .setParameter("account", account)
                .getSingleResult();
    }

    /** Whether that person had said so before that moment. */
    boolean hasBefore(UUID problem, UUID account, Instant moment) {
        return (Boolean) OneColumn.of(
                        em,
                        """
                select exists (select from problem_support
                where problem_id = :problem and account = :account and at < :moment)""",
                        Boolean.class)
                .setParameter("problem", problem)
                .setParameter("account", account)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** Whom it concerns. */
    List<UUID> of(UUID problem) {
        return ids("select account from problem_support where problem_id = :problem", "problem", problem);
    }

    /** What concerns a person. */
    List<UUID> by(UUID account) {
        return ids("select problem_id from problem_support where account = :account", "account", account);
    }

    private List<UUID> ids(String sql, String parameter, UUID value) {
        List<?> rows =
                OneColumn.of(em, sql, UUID.class).setParameter(parameter, value).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    void forget(UUID account) {
        em.createNativeQuery("delete from problem_support where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
