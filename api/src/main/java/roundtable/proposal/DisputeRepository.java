package roundtable.proposal;

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

/** Disputes of answers, and the supporters who speak for one. */
@ApplicationScoped
class DisputeRepository implements PanacheRepositoryBase<ProposalDispute, UUID> {
    private final Sql sql;
    private final Clock clock;

    DisputeRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<ProposalDispute> of(UUID answer) {
        return find("answerId", answer).firstResultOptional();
    }

    /** By the answers that are disputed; one statement. */
    Map<UUID, ProposalDispute> of(Collection<UUID> answers) {
        return answers.isEmpty()
                ? Map.of()
                : list("answerId in ?1", answers).stream()
                        .collect(Collectors.toMap(ProposalDispute::answerId, Function.identity()));
    }

    /** One word for a person; the last one counts. */
    void say(UUID answer, UUID account, String reason) {
        getEntityManager()
                .createNativeQuery(
                        """
                insert into proposal_dispute_voice (answer_id, account, reason, at)
                values (:answer, :account, :reason, :now)
                on conflict on constraint proposal_dispute_voice_once do update
                    set reason = excluded.reason, at = excluded.at""")
                .setParameter("answer", answer)
                .setParameter("account", account)
                .setParameter("reason", reason)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** What those say who still stand behind the proposal, the first one first. */
    List<String> voices(UUID answer) {
        return sql.rows(
                """
                select v.reason from proposal_dispute_voice v
                join proposal_answer a on a.id = v.answer_id
                join proposal_support s on s.proposal_id = a.proposal_id and s.account = v.account
                     and s.withdrawn_at is null
                where v.answer_id = :answer order by v.at""",
                Map.of("answer", answer),
                row -> row.getString(1));
    }

    /** How many of those who still stand behind the proposal say no to each answer; one statement. */
    Map<UUID, Integer> voiceCounts(Collection<UUID> answers) {
        var counts = new HashMap<UUID, Integer>();
        sql.rows(
                        """
                        select v.answer_id, count(*) from proposal_dispute_voice v
                        join proposal_answer a on a.id = v.answer_id
                        join proposal_support s on s.proposal_id = a.proposal_id and s.account = v.account
                             and s.withdrawn_at is null
                        where v.answer_id = any(:answers) group by v.answer_id""",
                        Map.of("answers", answers.toArray(UUID[]::new)),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    /** What a person has said of answers. */
    List<PersonalProposals.Objected> by(UUID account) {
        return sql.rows(
                """
                select a.proposal_id, v.reason, v.at from proposal_dispute_voice v
                join proposal_answer a on a.id = v.answer_id where v.account = :account order by v.at""",
                Map.of("account", account),
                row -> new PersonalProposals.Objected(
                        row.getObject(1, UUID.class), row.getString(2), Sql.instant(row, 3)));
    }

    /** Whoever leaves speaks no longer. */
    void forget(UUID account) {
        getEntityManager()
                .createNativeQuery("delete from proposal_dispute_voice where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
