package roundtable.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import roundtable.shared.store.Sql;

/**
 * What those say who dispute an answer together: one word for a person, and the last one counts, as long as they stand
 * behind what is answered. The tables are those of the feature, named after what it is about.
 */
public final class DisputeVoices {
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
    public DisputeVoices(Sql sql, Clock clock, String matter, String standing) {
        this.sql = sql;
        this.clock = clock;
        this.matter = matter;
        this.standing = standing;
    }

    /** Takes a person's word down; what all say together as soon as they are enough. */
    public Optional<String> say(UUID answer, UUID account, String reason) {
        sql.rows(
                of(
                        """
                        insert into {matter}_dispute_voice (answer_id, account, reason, at)
                        values (:answer, :account, :reason, :now)
                        on conflict on constraint {matter}_dispute_voice_once do update
                            set reason = excluded.reason, at = excluded.at
                        returning 1"""),
                Map.of("answer", answer, "account", account, "reason", reason, "now", clock.instant()),
                row -> row.getInt(1));
        var voices = of(answer);
        return voices.size() < AnswerDispute.VOICES ? Optional.empty() : Optional.of(AnswerDispute.together(voices));
    }

    /** The first one first. */
    private List<String> of(UUID answer) {
        return sql.rows(
                of(
                        """
                        select v.reason from {matter}_dispute_voice v
                        join {matter}_answer a on a.id = v.answer_id
                        join {matter}_support s on s.{matter}_id = a.{matter}_id and s.account = v.account
                        where v.answer_id = :answer and {standing} order by v.at"""),
                Map.of("answer", answer),
                row -> row.getString(1));
    }

    /** How many say no to each of the answers that can still be disputed; one statement. */
    public Map<UUID, Integer> counts(List<? extends OfficialAnswer> answers) {
        var open = answers.stream()
                .filter(a -> a.status() == AnswerStatus.PUBLISHED)
                .map(OfficialAnswer::id)
                .toArray(UUID[]::new);
        var counts = new HashMap<UUID, Integer>();
        if (open.length > 0) {
            sql.rows(
                            of(
                                    """
                                    select v.answer_id, count(*) from {matter}_dispute_voice v
                                    join {matter}_answer a on a.id = v.answer_id
                                    join {matter}_support s on s.{matter}_id = a.{matter}_id and s.account = v.account
                                    where v.answer_id = any(:answers) and {standing} group by v.answer_id"""),
                            Map.of("answers", open),
                            row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                    .forEach(one -> counts.put(one.getKey(), one.getValue()));
        }
        return counts;
    }

    /** What a person has said of answers. */
    public List<Voice> by(UUID account) {
        return sql.rows(
                of(
                        """
                        select a.{matter}_id, v.reason, v.at from {matter}_dispute_voice v
                        join {matter}_answer a on a.id = v.answer_id where v.account = :account order by v.at"""),
                Map.of("account", account),
                row -> new Voice(row.getObject(1, UUID.class), row.getString(2), Sql.instant(row, 3)));
    }

    /** Whoever leaves speaks no longer. */
    public void forget(UUID account) {
        sql.rows(
                of("delete from {matter}_dispute_voice where account = :account returning 1"),
                Map.of("account", account),
                row -> row.getInt(1));
    }

    private String of(String statement) {
        return statement.replace("{matter}", matter).replace("{standing}", standing);
    }

    /** Why an answer is none, in a person's words. */
    public record Voice(UUID matter, String reason, Instant at) {}
}
