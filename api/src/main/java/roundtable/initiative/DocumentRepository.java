package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Sql;

/** What was filed with the steps of initiatives: rows are only ever added. */
@ApplicationScoped
class DocumentRepository {
    private final EntityManager em;
    private final Sql sql;

    DocumentRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    void add(UUID initiative, DocumentKind kind, DocumentInput in, UUID author, Instant now) {
        em.createNativeQuery(
                        """
                insert into initiative_document (initiative_id, kind, title, number, dated_on, file_id, url, author, at)
                values (:initiative, :kind, :title, :number, cast(:datedOn as date), cast(:fileId as uuid), :url, :author,
                    :now)""")
                .setParameter("initiative", initiative)
                .setParameter("kind", kind.name())
                .setParameter("title", in.title().strip())
                .setParameter("number", in.number() == null ? null : in.number().strip())
                .setParameter("datedOn", text(in.datedOn()))
                .setParameter("fileId", text(in.fileId()))
                .setParameter("url", in.url())
                .setParameter("author", author)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Of an initiative, in the order in which they were filed. */
    List<Document> of(UUID initiative) {
        return sql.rows(
                "select id, kind, title, number, dated_on, file_id, url, at from initiative_document"
                        + " where initiative_id = :initiative order by at, id",
                Map.of("initiative", initiative),
                DocumentRepository::document);
    }

    /** What a person has filed. */
    List<Document> by(UUID author) {
        return sql.rows(
                "select id, kind, title, number, dated_on, file_id, url, at from initiative_document"
                        + " where author = :author order by at, id",
                Map.of("author", author),
                DocumentRepository::document);
    }

    /** Those of the files that were filed. */
    Set<UUID> usedFiles(Set<UUID> files) {
        return new HashSet<>(sql.rows(
                "select file_id from initiative_document where file_id = any(cast(:files as uuid[]))",
                Map.of("files", files.toArray(UUID[]::new)),
                row -> row.getObject(1, UUID.class)));
    }

    /** Initiatives with which the file was filed. */
    List<UUID> having(UUID file) {
        return sql.rows(
                "select distinct initiative_id from initiative_document where file_id = :file",
                Map.of("file", file),
                row -> row.getObject(1, UUID.class));
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getObject(1, UUID.class),
                DocumentKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                Sql.instant(row, 8));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** A document as it is kept. */
    record Document(
            UUID id,
            DocumentKind kind,
            String title,
            @Nullable String number,
            @Nullable LocalDate datedOn,
            @Nullable UUID fileId,
            @Nullable String url,
            Instant at) {

        /** Where it is read. */
        String address() {
            return fileId != null ? "/api/v1/files/" + fileId + "/content" : String.valueOf(url);
        }
    }
}
