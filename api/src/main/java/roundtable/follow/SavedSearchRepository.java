package roundtable.follow;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.store.OneColumn;

/** The searches that people keep. */
@ApplicationScoped
class SavedSearchRepository implements PanacheRepositoryBase<SavedSearch, UUID> {
    private final EntityManager em;

    SavedSearchRepository(EntityManager em) {
        this.em = em;
    }

    /** A person's, the latest first; there are few. */
    List<SavedSearch> of(UUID person) {
        return list("person = ?1 order by id desc", person);
    }

    Optional<SavedSearch> of(UUID person, UUID id) {
        return find("id = ?1 and person = ?2", id, person).firstResultOptional();
    }

    /** How many a person has; whoever else wants to keep one for the same person waits until this one is done. */
    long countLocked(UUID person) {
        em.createNativeQuery("select 1 from app_user where id = :person for no key update")
                .setParameter("person", person)
                .getResultList();
        return count("person", person);
    }

    /** Those at which nobody has looked since then, so many, in the order of their ids after that one. */
    List<UUID> dueBefore(Instant then, UUID after, int most) {
        List<?> ids = OneColumn.of(
                        em,
                        """
                select id from saved_search where notify and looked_at < :then and id > :after
                order by id limit :most""",
                        UUID.class)
                .setParameter("then", then)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** One that is still due, locked; empty when another replica has it. */
    Optional<SavedSearch> dueLocked(UUID id, Instant then) {
        List<?> rows = em.createNativeQuery(
                        """
                select * from saved_search where id = :id and notify and looked_at < :then
                for no key update skip locked""",
                        SavedSearch.class)
                .setParameter("id", id)
                .setParameter("then", then)
                .getResultList();
        return rows.stream().map(SavedSearch.class::cast).findFirst();
    }

    void looked(UUID id, Instant until) {
        em.createNativeQuery("update saved_search set looked_at = :until where id = :id")
                .setParameter("until", until)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** By the link of a letter: no more notices of it. */
    void silence(UUID person, UUID id) {
        em.createNativeQuery(
                        "update saved_search set notify = false, version = version + 1 where id = :id and person = :person")
                .setParameter("id", id)
                .setParameter("person", person)
                .executeUpdate();
    }

    void forget(UUID person) {
        delete("person", person);
    }
}
