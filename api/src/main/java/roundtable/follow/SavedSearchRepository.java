package roundtable.follow;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /** The next one that nobody has looked at since then, locked; others pass it by. */
    Optional<SavedSearch> dueBefore(Instant then) {
        List<?> rows = em.createNativeQuery(
                        """
                select * from saved_search where notify and looked_at < :then
                order by looked_at, id limit 1 for no key update skip locked""",
                        SavedSearch.class)
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
