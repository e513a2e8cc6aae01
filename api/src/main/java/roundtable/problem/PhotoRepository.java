package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** Puts these in the place of all that are there, and tells what stands there now. The problem is locked. */
    List<PhotoInput> write(UUID problem, List<PhotoInput> photos) {
        em.createNativeQuery("delete from problem_photo where problem_id = :problem")
                .setParameter("problem", problem)
                .executeUpdate();
        var kept = photos.stream()
                .map(photo -> new PhotoInput(photo.fileId(), photo.alt().strip()))
                .toList();
        var place = 1;
        for (var photo : kept) {
            em.createNativeQuery(
                            "insert into problem_photo (problem_id, place, file_id, alt) values (:problem, :place, :file, :alt)")
                    .setParameter("problem", problem)
                    .setParameter("place", place++)
                    .setParameter("file", photo.fileId())
                    .setParameter("alt", photo.alt())
                    .executeUpdate();
        }
        return kept;
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
