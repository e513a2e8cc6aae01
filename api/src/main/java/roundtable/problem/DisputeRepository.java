package roundtable.problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import roundtable.shared.store.Sql;

/** Disputes of answers, and the people concerned who speak for one. */
@ApplicationScoped
class DisputeRepository implements PanacheRepositoryBase<ProblemDispute, UUID> {
    private final Sql sql;
    private final Clock clock;

    DisputeRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<ProblemDispute> of(UUID answer) {
        return find("answerId", answer).firstResultOptional();
    }

    /** By the answers that are disputed; one statement. */
    Map<UUID, ProblemDispute> of(Collection<UUID> answers) {
        return answers.isEmpty()
                ? Map.of()
                : list("answerId in ?1", answers).stream()
                        .collect(Collectors.toMap(ProblemDispute::answerId, Function.identity()));
    }

    /** One word for a person; the last one counts. */
    void say(UUID answer, UUID account, String reason) {
        getEntityManager()
                .createNativeQuery(
                        """
                insert into problem_dispute_voice (answer_id, account, reason, at)
                values (:answer, :account, :reason, :now)
                on conflict on constraint problem_dispute_voice_once do update
                    set reason = excluded.reason, at = excluded.at""")
                .setParameter("answer", answer)
                .setParameter("account", account)
                .setParameter("reason", reason)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** What those say whom the problem still concerns, the first one first. */
    List<String> voices(UUID answer) {
        return sql.rows(
                """
                select v.reason from problem_dispute_voice v
                join problem_answer a on a.id = v.answer_id
                join problem_support s on s.problem_id = a.problem_id and s.account = v.account
                where v.answer_id = :answer order by v.at""",
                Map.of("answer", answer),
                row -> row.getString(1));
    }

    /** How many of those whom the problem still concerns say no to each answer; one statement. */
    Map<UUID, Integer> voiceCounts(Collection<UUID> answers) {
        var counts = new HashMap<UUID, Integer>();
        sql.rows(
                        """
                        select v.answer_id, count(*) from problem_dispute_voice v
                        join problem_answer a on a.id = v.answer_id
                        join problem_support s on s.problem_id = a.problem_id and s.account = v.account
                        where v.answer_id = any(:answers) group by v.answer_id""",
                        Map.of("answers", answers.toArray(UUID[]::new)),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    /** What a person has said of answers. */
    List<PersonalProblems.Objected> by(UUID account) {
        return sql.rows(
                """
                select a.problem_id, v.reason, v.at from problem_dispute_voice v
                join problem_answer a on a.id = v.answer_id where v.account = :account order by v.at""",
                Map.of("account", account),
                row -> new PersonalProblems.Objected(
                        row.getObject(1, UUID.class), row.getString(2), Sql.instant(row, 3)));
    }

    /** Whoever leaves speaks no longer. */
    void forget(UUID account) {
        getEntityManager()
                .createNativeQuery("delete from problem_dispute_voice where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
