package roundtable.community;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Statements and their signatures. */
@ApplicationScoped
class StatementRepository implements PanacheRepositoryBase<Statement, UUID> {
    private final Sql sql;

    StatementRepository(Sql sql) {
        this.sql = sql;
    }

    /** Those of a community that everybody may see, the newest first. */
    Slice<Statement> page(UUID community, @Nullable Key after, int limit) {
        var found = after == null
                ? find("communityId = ?1 and hiddenAt is null order by createdAt desc, id desc", community)
                : find(
                        "communityId = ?1 and hiddenAt is null and (createdAt < ?2 or (createdAt = ?2 and id < ?3))"
                                + " order by createdAt desc, id desc",
                        community,
                        after.instant(0),
                        after.uuid(1));
        return Slice.of(found.range(0, limit).list(), limit, s -> Key.of(s.createdAt(), s.id()));
    }

    Optional<Statement> visible(UUID community, UUID id) {
        return find("communityId = ?1 and id = ?2 and hiddenAt is null", community, id)
                .firstResultOptional();
    }

    Statement refreshed(Statement s) {
        getEntityManager().refresh(s);
        return s;
    }

    /** A second signature of the same organization breaks the key. */
    void sign(UUID statement, UUID organization, UUID person, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        """
                insert into community_signature (statement_id, organization_id, signed_by, signed_at)
                values (:statement, :organization, :person, :now)""")
                .setParameter("statement", statement)
                .setParameter("organization", organization)
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The signatures of all these statements, the first ones first. */
    Map<UUID, List<Signature>> signatures(List<UUID> statements) {
        return statements.isEmpty()
                ? Map.of()
                : sql
                        .rows(
                                """
                                select statement_id, organization_id, signed_at from community_signature
                                where statement_id = any(cast(:ids as uuid[])) order by signed_at, organization_id""",
                                Map.of("ids", statements.toArray(UUID[]::new)),
                                row -> new Signature(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        Sql.instant(row, 3)))
                        .stream()
                        .collect(Collectors.groupingBy(Signature::statement));
    }

    /** Public ones among the ids, with the slugs of their communities. */
    List<Named> named(Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.rows(
                        """
                        select s.id, s.title, c.slug from community_statement s join community c on c.id = s.community_id
                        where s.hidden_at is null and c.hidden_at is null and s.id = any(cast(:ids as uuid[]))""",
                        Map.of("ids", ids.toArray(UUID[]::new)),
                        row -> new Named(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    List<Statement> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }

    /** What a person has signed for organizations. */
    List<Signature> signedBy(UUID person) {
        return sql.rows(
                "select statement_id, organization_id, signed_at from community_signature where signed_by = :person"
                        + " order by signed_at",
                Map.of("person", person),
                row -> new Signature(row.getObject(1, UUID.class), row.getObject(2, UUID.class), Sql.instant(row, 3)));
    }

    /** A statement by its title, and the slug of its community. */
    record Named(UUID id, String title, String community) {}

    /** One organization's signature. */
    record Signature(UUID statement, UUID organization, Instant at) {}
}
