package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.store.OneColumn;

/** Rows of changed addresses. */
@ApplicationScoped
class EmailChangeRepository {
    private final EntityManager em;
    private final Clock clock;

    EmailChangeRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void add(UUID id, UUID user, String newEmail) {
        em.createNativeQuery(
                        """
                insert into email_change (id, user_id, old_email, new_email, created_at)
                select :id, id, email_norm, :email, :now from app_user where id = :user and status = 'active'""")
                .setParameter("id", id)
                .setParameter("user", user)
                .setParameter("email", newEmail)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    Optional<Change> find(UUID id) {
        List<?> rows = em.createNativeQuery(
                        """
                select c.user_id, c.old_email, c.new_email, u.language, u.display_name
                from email_change c join app_user u on u.id = c.user_id where c.id = :id""",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Change(
                        t.get(0, UUID.class),
                        t.get(1, String.class),
                        t.get(2, String.class),
                        t.get(3, String.class),
                        t.get(4, String.class)))
                .findFirst();
    }

    /** The account whose address it is now; empty when somebody else has it, or the account's is another one by now. */
    Optional<UUID> confirm(UUID id, Duration undo) {
        return user(
                """
                with wish as (
                  select * from email_change where id = :id and confirmed_at is null for update),
                account as (
                  update app_user u set email_norm = w.new_email, version = u.version + 1, updated_at = :now
                  from wish w where u.id = w.user_id and u.status = 'active' and u.email_norm = w.old_email
                    and not exists (select 1 from app_user o where o.email_norm = w.new_email)
                    and not exists (select 1 from email_change e where e.old_email = w.new_email
                      and e.undo_until > :now and e.undone_at is null and e.user_id <> w.user_id)
                  returning u.id),
                done as (
                  update email_change set confirmed_at = :now, undo_until = cast(:until as timestamptz)
                  where id = :id and exists (select 1 from account))
                select id from account""",
                id,
                undo);
    }

    /** The account that has its old address back. */
    Optional<UUID> undo(UUID id) {
        return user(
                """
                with done as (
                  update email_change set undone_at = :now
                  where id = :id and undone_at is null and undo_until > :now and cast(:until as timestamptz) is not null
                  returning user_id, old_email),
                later as (
                  delete from email_change e using done where e.user_id = done.user_id and e.confirmed_at is null)
                update app_user u set email_norm = done.old_email, version = u.version + 1, updated_at = :now
                from done where u.id = done.user_id and u.status in ('active', 'blocked') returning u.id""",
                id,
                Duration.ZERO);
    }

    private Optional<UUID> user(String sql, UUID id, Duration later) {
        List<?> rows = OneColumn.of(em, sql, UUID.class)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .setParameter("until", clock.instant().plus(later))
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    /** A wish for another address, and whose. */
    record Change(UUID user, String oldEmail, String newEmail, String language, String displayName) {}
}
