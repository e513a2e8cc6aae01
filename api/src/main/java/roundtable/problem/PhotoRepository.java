package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.store.Sql;

/** Pictures of problems, in their order. */
@ApplicationScoped
class PhotoRepository {
    private final EntityManager em;
    private final Sql sql;

    PhotoRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    List<PhotoInput> of(UUID problem) {
        return of(Set.of(problem)).getOrDefault(problem, List.of());
    }

    /** Of many in one statement; one without pictures is missing. */
    Map<UUID, List<PhotoInput>> of(Collection<UUID> problems) {
        return sql
                .rows(
                        "select problem_id, file_id, alt from problem_photo where problem_id = any(:problems)"
                                + " order by problem_id, place",
                        Map.of("problems", problems.toArray(UUID[]::new)),
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new PhotoInput(row.getObject(2, UUID.class), row.getString(3))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Puts these in the place of all that are there. The problem is locked. */
    void write(UUID problem, List<PhotoInput> photos) {
        em.createNativeQuery("delete from problem_photo where problem_id = :problem")
                .setParameter("problem", problem)
                .executeUpdate();
        var place = 1;
        for (var photo : photos) {
            em.createNativeQuery(
                            "insert into problem_photo (problem_id, place, file_id, alt) values (:problem, :place, :file, :alt)")
                    .setParameter("problem", problem)
                    .setParameter("place", place++)
                    .setParameter("file", photo.fileId())
                    .setParameter("alt", photo.alt().strip())
                    .executeUpdate();
        }
    }

    Set<UUID> used(Set<UUID> files) {
        return new HashSet<>(sql.rows(
                "select file_id from problem_photo where file_id = any(:files)",
                Map.of("files", files.toArray(UUID[]::new)),
                row -> row.getObject(1, UUID.class)));
    }

    /** The problem that shows the file. */
    Optional<UUID> showing(UUID file) {
        return sql
                .rows(
                        "select problem_id from problem_photo where file_id = :file",
                        Map.of("file", file),
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }
}
