package roundtable.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final String standing;

    /**
     * Of a feature.
     *
     * @param matter how its tables begin: {@code problem}, {@code proposal}
     * @param standing when a row {@code s} of its supports counts
     */
    public ClaimVerdicts(Sql sql, Clock clock, String matter, String standing) {
        this.sql = sql;
        this.clock = clock;
        this.matter = matter;
        this.standing = standing;
    }

    /**
     * Takes a person's word down; all who now say the same of that claim, as soon as they are enough.
     *
     * @param claimedAt when it was claimed
     */
    public Optional<List<Word>> say(
            UUID id, int claim, Instant claimedAt, UUID account, Verdict verdict, @Nullable String reason) {
        var values = new HashMap<String, Object>(
                Map.of("id", id, "claim", claim, "account", account, "verdict", verdict.name()));
        values.put("reason", reason);
        values.put("now", clock.instant());
        sql.rows(
                of(
                        """
                        insert into {matter}_verdict ({matter}_id, claim, account, verdict, reason, at)
                        values (:id, :claim, :account, :verdict, :reason, :now)
                        on conflict on constraint {matter}_verdict_once do update
                            set verdict = excluded.verdict, reason = excluded.reason, at = excluded.at
                        returning 1"""),
                values,
                row -> row.getInt(1));
        var same = of(id, claim, claimedAt).stream()
                .filter(one -> one.verdict() == verdict)
                .toList();
        return same.size() < Verdict.VOICES ? Optional.empty() : Optional.of(same);
    }

    /**
     * What was said of that claim, the first word first. Who stands behind the matter only since the claim is not heard:
     * that would let people be gathered for a verdict.
     */
    public List<Word> of(UUID id, int claim, Instant claimedAt) {
        return sql.rows(
                of(
                        """
                        select v.account, v.verdict, v.reason from {matter}_verdict v
                        join {matter}_support s on s.{matter}_id = v.{matter}_id and s.account = v.account
                        where v.{matter}_id = :id and v.claim = :claim and s.at < :claimedAt and {standing} order by v.at"""),
                Map.of("id", id, "claim", claim, "claimedAt", claimedAt),
                row -> new Word(row.getObject(1, UUID.class), Verdict.valueOf(row.getString(2)), row.getString(3)));
    }

    /** What a person has said of what bodies call done. */
    public List<Said> by(UUID account) {
        return sql.rows(
                of(
                        "select {matter}_id, verdict, reason, at from {matter}_verdict where account = :account order by at"),
                Map.of("account", account),
                row -> new Said(
                        row.getObject(1, UUID.class),
                        Verdict.valueOf(row.getString(2)),
                        row.getString(3),
                        Sql.instant(row, 4)));
    }

    /** Whoever leaves speaks no longer. */
    public void forget(UUID account) {
        sql.rows(
                of("delete from {matter}_verdict where account = :account returning 1"),
                Map.of("account", account),
                row -> row.getInt(1));
    }

    private String of(String statement) {
        return statement.replace("{matter}", matter).replace("{standing}", standing);
    }

    /** What one person says of a claim. */
    public record Word(UUID account, Verdict verdict, @Nullable String reason) {
        /** The reasons of all of them, one after the other, as the time-line tells them. */
        public static String together(List<Word> words) {
            return AnswerDispute.together(
                    words.stream().map(Word::reason).filter(Objects::nonNull).toList());
        }
    }

    /** A person's word. */
    public record Said(UUID matter, Verdict verdict, @Nullable String reason, Instant at) {}
}
