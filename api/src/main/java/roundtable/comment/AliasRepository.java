package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.OneColumn;

/** Under which number somebody speaks of a thing without a name. */
@ApplicationScoped
class AliasRepository {
    private final EntityManager em;

    AliasRepository(EntityManager em) {
        this.em = em;
    }

    /** The number of that person there: their own one, or the next. Two who come at once wait for each other. */
    int number(Subject subject, UUID account) {
        OneColumn.of(em, "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 60))) l", Integer.class)
                .setParameter("key", subject.type() + " " + subject.id())
                .getSingleResult();
        return (Integer) OneColumn.of(
                        em,
                        """
                        with own as (
                            insert into comment_alias (subject_type, subject_id, account, number)
                            select :type, :subject, :account, coalesce(max(number), 0) + 1 from comment_alias
                            where subject_type = :type and subject_id = :subject
                            on conflict on constraint comment_alias_once do nothing returning number)
                        select number from own union all
                        select number from comment_alias
                        where subject_type = :type and subject_id = :subject and account = :account""",
                        Integer.class)
                .setParameter("type", subject.type())
                .setParameter("subject", subject.id())
                .setParameter("account", account)
                .getSingleResult();
    }

    /** The number stays with what was said under it, as nobody's. */
    void forget(UUID account) {
        em.createNativeQuery("update comment_alias set account = gen_random_uuid() where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
