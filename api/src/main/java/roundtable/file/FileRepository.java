package roundtable.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.OneColumn;
import roundtable.shared.text.Sha256;

/** Rows of files and their bytes. */
@ApplicationScoped
class FileRepository {
    private final EntityManager em;
    private final Clock clock;

    FileRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** What an account has uploaded in the time before now; others of the account wait until the transaction ends. */
    Used used(UUID account, Duration before) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('file ' || :account, 0))", Object.class)
                .setParameter("account", account.toString())
                .getSingleResult();
        var row = (Tuple) em.createNativeQuery(
                        "select count(*), coalesce(sum(size_bytes), 0) from stored_file "
                                + "where uploaded_by = :account and created_at > :since",
                        Tuple.class)
                .setParameter("account", account)
                .setParameter("since", clock.instant().minus(before))
                .getSingleResult();
        return new Used(((Number) row.get(0)).longValue(), ((Number) row.get(1)).longValue());
    }

    UUID add(FileType.Known type, String name, long size, UUID uploader, List<Content> contents) {
        var largest = contents.get(contents.size() - 1);
        var id = (UUID) OneColumn.of(
                        em,
                        """
                insert into stored_file (created_at, kind, media_type, name, size_bytes, width, height, uploaded_by)
                values (:now, :kind, :type, :name, :size, cast(:width as integer), cast(:height as integer), :uploader)
                returning id""",
                        UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("kind", type.kind().name())
                .setParameter("type", largest.mediaType())
                .setParameter("name", name)
                .setParameter("size", size)
                .setParameter("width", text(largest.width()))
                .setParameter("height", text(largest.height()))
                .setParameter("uploader", uploader)
                .getSingleResult();
        for (var content : contents) {
            em.createNativeQuery(
                            """
                    insert into file_content (file_id, size, media_type, width, height, sha256, bytes)
                    values (:file, :size, :type, cast(:width as integer), cast(:height as integer), :hash, :bytes)""")
                    .setParameter("file", id)
                    .setParameter("size", content.size().name())
                    .setParameter("type", content.mediaType())
                    .setParameter("width", text(content.width()))
                    .setParameter("height", text(content.height()))
                    .setParameter("hash", Sha256.of(content.bytes()))
                    .setParameter("bytes", content.bytes())
                    .executeUpdate();
        }
        return id;
    }

    List<Row> rows(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery(
                        """
                select f.id, f.kind, f.media_type, f.name, f.size_bytes, f.uploaded_by, f.created_at,
                  (select string_agg(c.size || ' ' || coalesce(c.width, 0) || ' ' || coalesce(c.height, 0), ','
                          order by c.width, array_position(array['SMALL', 'MEDIUM', 'LARGE', 'ORIGINAL'], c.size))
                   from file_content c where c.file_id = f.id)
                from stored_file f where f.id = any(:ids)""",
                        Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Row(
                        t.get(0, UUID.class),
                        FileKind.valueOf(t.get(1, String.class)),
                        t.get(2, String.class),
                        t.get(3, String.class),
                        ((Number) t.get(4)).longValue(),
                        t.get(5, UUID.class),
                        t.get(6, Instant.class),
                        t.get(7, String.class)))
                .toList();
    }

    Optional<Bytes> bytes(UUID id, FileSize size) {
        List<?> rows = em.createNativeQuery(
                        """
                select f.kind, f.name, c.media_type, encode(c.sha256, 'hex'), c.bytes
                from file_content c join stored_file f on f.id = c.file_id where c.file_id = :id and c.size = :size""",
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("size", size.name())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Bytes(
                        FileKind.valueOf(t.get(0, String.class)),
                        t.get(1, String.class),
                        t.get(2, String.class),
                        t.get(3, String.class),
                        t.get(4, byte[].class)))
                .findFirst();
    }

    Optional<String> sha256(UUID id) {
        List<?> rows = OneColumn.of(
                        em,
                        "select encode(c.sha256, 'hex') from file_content c where c.file_id = :id and c.size in ('LARGE', 'ORIGINAL')",
                        String.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    /** Files made between the two times, oldest first, at most so many; after that one of the same instant. */
    List<Aged> between(Instant from, UUID after, Instant until, int most) {
        List<?> rows = em.createNativeQuery(
                        """
                select id, created_at from stored_file
                where (created_at, id) > (:from, :after) and created_at < :until order by created_at, id limit :most""",
                        Tuple.class)
                .setParameter("from", from)
                .setParameter("after", after)
                .setParameter("until", until)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Aged(t.get(0, UUID.class), t.get(1, Instant.class)))
                .toList();
    }

    int remove(Set<UUID> ids) {
        return em.createNativeQuery("delete from stored_file where id = any(:ids)")
                .setParameter("ids", new HashSet<>(ids).toArray(UUID[]::new))
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    /** How much an account has uploaded. */
    record Used(long files, long bytes) {}

    /** A file and when it came. */
    record Aged(UUID id, Instant createdAt) {}

    /** A file in one size. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on at once and never compared.
    record Content(FileSize size, String mediaType, @Nullable Integer width, @Nullable Integer height, byte[] bytes) {}

    /** What is sent to a reader. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on at once and never compared.
    record Bytes(FileKind kind, String name, String mediaType, String hash, byte[] bytes) {}

    /**
     * A file without its bytes.
     *
     * @param sizes {@code size width height}, separated by commas
     */
    record Row(
            UUID id,
            FileKind kind,
            String mediaType,
            String name,
            long size,
            @Nullable UUID uploadedBy,
            Instant createdAt,
            String sizes) {}
}
