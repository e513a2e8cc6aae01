package roundtable.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Templates of official answers; a body has few. */
@ApplicationScoped
class TemplateRepository implements PanacheRepositoryBase<AnswerTemplate, UUID> {
    /** More than that nobody finds their way in. */
    static final int MOST = 100;

    List<AnswerTemplate> of(Set<UUID> bodies) {
        return bodies.isEmpty() ? List.of() : list("bodyId in ?1 order by bodyId, lower(title), id", bodies);
    }

    long count(UUID body) {
        return count("bodyId", body);
    }

    /** Locked for a change. */
    Optional<AnswerTemplate> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
