package roundtable.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Sql;

/**
 * What people say of a body's claim that all is done: one word for a person and claim; the last one counts. The table is
 * that of the feature, named after what it is about.
 */
public final class ClaimVerdicts {
    private final Sql sql;
    private final Clock clock;
    private final String matter;

    /**
     * Of a feature.
     *
     * @param matter how its tables begin: {@code problem}, {@code proposal}
     */
    public ClaimVerdicts(Sql sql, Clock clock, String matter) {
        this.sql = sql;
        this.clock = clock;
        this.matter = matter;
    }

    /** Takes a person's word down. */
    public void say(UUID id, int claim, UUID account, Verdict verdict, @Nullable String reason) {
        var values = new HashMap<String, Object>(
                Map.of("id", id, "claim", claim, "account", account, "verdict", verdict.name()));
        values.put("reason", reason);
        values.put("now", clock.instant());
        sql.rows(
                """
                insert into {matter}_verdict ({matter}_id, claim, account, verdict, reason, at)
                values (:id, :claim, :account, :verdict, :reason, :now)
                on conflict on constraint {matter}_verdict_once do update
                    set verdict = excluded.verdict, reason = excluded.reason, at = excluded.at
                returning 1"""
                        .replace("{matter}", matter),
                values,
                row -> row.getInt(1));
    }

    /** What a person has said of what bodies call done. */
    public List<Said> by(UUID account) {
        return sql.rows(
                "select {matter}_id, verdict, reason, at from {matter}_verdict where account = :account order by at"
                        .replace("{matter}", matter),
                Map.of("account", account),
                row -> new Said(
                        row.getObject(1, UUID.class),
                        Verdict.valueOf(row.getString(2)),
                        row.getString(3),
                        Sql.instant(row, 4)));
    }

    /** A person's word. */
    public record Said(UUID matter, Verdict verdict, @Nullable String reason, Instant at) {}
}
