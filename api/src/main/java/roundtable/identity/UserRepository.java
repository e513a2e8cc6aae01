package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** What administrators read of accounts. */
@ApplicationScoped
class UserRepository {
    private static final String COLUMNS =
            """
            u.id, u.display_name, u.email_norm, u.status, u.created_at, u.language, %s,
            (select max(s.last_used_at) from auth_session s where s.user_id = u.id)"""
                    .formatted(AccountRepository.SECOND_FACTOR);

    private final Sql sql;
    private final Clock clock;

    UserRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Accounts, the newest first. */
    Slice<UserCard> list(UserFilter filter, @Nullable Key after) {
        var where = new StringBuilder("true");
        var values = new HashMap<String, Object>();
        values.put("now", clock.instant());
        values.put("most", filter.most() + 1);
        if (filter.q() != null && !filter.q().isBlank()) {
            where.append(" and lower(u.display_name) || ' ' || coalesce(u.email_norm, '') like :q");
            values.put("q", "%" + filter.q().strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (!filter.status().isEmpty()) {
            where.append(" and u.status = any(:status)");
            values.put("status", filter.status().stream().map(EnumNames::of).toArray(String[]::new));
        }
        if (!filter.role().isEmpty()) {
            where.append(" and exists (select 1 from role_grant r where r.user_id = u.id and r.role = any(:role)"
                    + " and r.valid_from <= :now and (r.valid_until is null or r.valid_until > :now))");
            values.put("role", filter.role().stream().map(EnumNames::of).toArray(String[]::new));
        }
        if (after != null) {
            where.append(" and (u.created_at, u.id) < (:at, :id)");
            values.put("at", after.instant(0));
            values.put("id", after.uuid(1));
        }
        var rows = sql.rows(
                """
                select %s,
                  array(select distinct g.role from role_grant g where g.user_id = u.id and g.valid_from <= :now
                        and (g.valid_until is null or g.valid_until > :now) order by g.role)
                from app_user u where %s order by u.created_at desc, u.id desc limit :most"""
                        .formatted(COLUMNS, where),
                values,
                row -> card(row));
        return Slice.of(rows, filter.most(), c -> Key.of(c.createdAt(), c.id()));
    }

    /** An account without its roles. */
    Optional<Row> find(UUID id) {
        return sql
                .rows(
                        "select %s from app_user u where u.id = :id".formatted(COLUMNS),
                        Map.of("id", id),
                        row -> new Row(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                status(row),
                                Sql.instant(row, 5),
                                row.getString(6),
                                row.getBoolean(7),
                                time(row, 8)))
                .stream()
                .findFirst();
    }

    /** Roles of an account, those without an end or with the latest one first. */
    List<GrantRow> grants(UUID user) {
        return sql.rows(
                """
                select id, role, scope, granted_by, valid_from, valid_until, position from role_grant
                where user_id = :user order by valid_until desc nulls first, valid_from desc, id""",
                Map.of("user", user),
                row -> new GrantRow(
                        row.getObject(1, UUID.class),
                        Accounts.Role.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        Sql.instant(row, 5),
                        time(row, 6),
                        row.getString(7)));
    }

    /** What these people are, or were when their mandate ended, at the bodies whose officers they are; one statement. */
    List<Position> positions(Set<UUID> people) {
        return sql.rows(
                """
                select user_id, scope, position from role_grant
                where role = 'officer' and position is not null and user_id = any(cast(:people as uuid[]))""",
                Map.of("people", people.toArray(UUID[]::new)),
                row -> new Position(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
    }

    private static UserCard card(ResultSet row) throws SQLException {
        return new UserCard(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                status(row),
                Sql.list(row, 9, String.class),
                row.getBoolean(7),
                Sql.instant(row, 5),
                time(row, 8));
    }

    private static UserStatus status(ResultSet row) throws SQLException {
        return UserStatus.valueOf(row.getString(4).toUpperCase(Locale.ROOT));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** An account's row. */
    record Row(
            UUID id,
            String displayName,
            @Nullable String email,
            UserStatus status,
            Instant createdAt,
            String language,
            boolean secondFactor,
            @Nullable Instant lastSeenAt) {}

    /** What somebody is at a body. */
    record Position(UUID person, UUID body, String position) {}

    /** A role's row. */
    record GrantRow(
            UUID id,
            Accounts.Role role,
            @Nullable UUID scope,
            @Nullable UUID grantedBy,
            Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable String position) {

        boolean isActive(Instant now) {
            return !validFrom.isAfter(now) && (validUntil == null || validUntil.isAfter(now));
        }
    }
}
