package roundtable.discussion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.discussion.opinion.OpinionGroups;
import roundtable.discussion.opinion.Vote;
import roundtable.shared.store.Sql;

/** Votes on statements: one of a person for each, which the database sees to. */
@ApplicationScoped
class OpinionVoteRepository {
    private final EntityManager em;
    private final Sql sql;

    OpinionVoteRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    /** Keeps it in place of an earlier one. */
    void cast(UUID statement, UUID account, Vote choice, Instant now) {
        em.createNativeQuery(
                        """
                insert into opinion_vote (statement_id, account, choice, at) values (:statement, :account, :choice, :now)
                on conflict on constraint opinion_vote_once do update set choice = excluded.choice, at = excluded.at""")
                .setParameter("statement", statement)
                .setParameter("account", account)
                .setParameter("choice", choice.name())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What each person said to the public statements of a discussion; who they are is left here. */
    Collection<Map<UUID, Vote>> matrix(UUID discussion) {
        record Cast(UUID account, UUID statement, Vote choice) {}
        return sql
                .rows(
                        """
                        select v.account, v.statement_id, v.choice from opinion_vote v
                        join opinion_statement s on s.id = v.statement_id
                        where s.discussion_id = :discussion and s.status = 'PUBLISHED' and s.hidden_at is null
                          and s.masked is null""",
                        Map.of("discussion", discussion),
                        row -> new Cast(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                Vote.valueOf(row.getString(3))))
                .stream()
                .collect(groupingBy(Cast::account, toMap(Cast::statement, Cast::choice)))
                .values();
    }

    /** How many people have voted, and how many of them often enough. */
    Voters voters(UUID discussion) {
        return sql.rows(
                        """
                        select count(*), count(*) filter (where n >= :enough) from (
                            select count(*) as n from opinion_vote v join opinion_statement s on s.id = v.statement_id
                            where s.discussion_id = :discussion and s.status = 'PUBLISHED' and s.hidden_at is null
                              and s.masked is null
                            group by v.account) people""",
                        Map.of("discussion", discussion, "enough", OpinionGroups.FEWEST_VOTES),
                        row -> new Voters(row.getInt(1), row.getInt(2)))
                .get(0);
    }

    List<Own> by(UUID account) {
        return sql.rows(
                "select statement_id, choice, at from opinion_vote where account = :account order by at",
                Map.of("account", account),
                row -> new Own(row.getObject(1, UUID.class), Vote.valueOf(row.getString(2)), Sql.instant(row, 3)));
    }

    /** Whoever leaves keeps nameless votes: those of one person stay together, as they are counted together. */
    void forget(UUID account) {
        em.createNativeQuery("update opinion_vote set account = :nobody where account = :account")
                .setParameter("nobody", UUID.randomUUID())
                .setParameter("account", account)
                .executeUpdate();
    }

    /** People who have voted in a discussion. */
    record Voters(int all, int counted) {}

    /** A vote of a person, for them. */
    record Own(UUID statement, Vote choice, Instant at) {}
}
