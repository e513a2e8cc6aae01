package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.comment.SpeakerSide;
import roundtable.identity.AssuranceLevel;
import roundtable.shared.store.Sql;

/** Answers to polls: one for a person, which the database sees to. */
@ApplicationScoped
class BallotRepository {
    private final EntityManager em;
    private final Sql sql;

    BallotRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    /** Keeps it in place of an earlier one. */
    void cast(UUID poll, UUID account, SpeakerSide side, List<Integer> choices, AssuranceLevel level, Instant now) {
        em.createNativeQuery(
                        """
                insert into discussion_ballot (poll_id, account, side, choices, level, at)
                values (:poll, :account, :side, :choices, :level, :now)
                on conflict on constraint discussion_ballot_once do update
                    set side = excluded.side, choices = excluded.choices, level = excluded.level,
                        at = excluded.at""")
                .setParameter("poll", poll)
                .setParameter("account", account)
                .setParameter("side", side.name())
                .setParameter("choices", choices.toArray(Integer[]::new))
                .setParameter("level", level.name())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** All answers to the polls, equal ones together; and which of them is that person's. */
    List<Ballots> of(Collection<UUID> polls, @Nullable UUID me) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("polls", polls.toArray(UUID[]::new));
        parameters.put("me", me);
        return sql.rows(
                """
                select poll_id, side, choices, count(*), bool_or(account is not distinct from cast(:me as uuid))
                from discussion_ballot where poll_id = any(cast(:polls as uuid[])) group by 1, 2, 3""",
                parameters,
                row -> new Ballots(
                        row.getObject(1, UUID.class),
                        SpeakerSide.valueOf(row.getString(2)),
                        Sql.list(row, 3, Integer.class),
                        row.getInt(4),
                        row.getBoolean(5)));
    }

    /** Accounts that have answered something in the discussion. */
    List<UUID> voters(UUID discussion) {
        return sql.rows(
                """
                select distinct b.account from discussion_ballot b join discussion_poll p on p.id = b.poll_id
                where p.discussion_id = :discussion""",
                Map.of("discussion", discussion),
                row -> row.getObject(1, UUID.class));
    }

    List<Cast> by(UUID account) {
        return sql.rows(
                "select poll_id, choices, at from discussion_ballot where account = :account order by at",
                Map.of("account", account),
                row -> new Cast(row.getObject(1, UUID.class), Sql.list(row, 2, Integer.class), Sql.instant(row, 3)));
    }

    /** Whoever leaves keeps a nameless answer. */
    void forget(UUID account) {
        em.createNativeQuery("update discussion_ballot set account = gen_random_uuid() where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Equal answers of one side. */
    record Ballots(UUID poll, SpeakerSide side, List<Integer> choices, int count, boolean mine) {}

    /** An answer of a person. */
    record Cast(UUID poll, List<Integer> choices, Instant at) {}
}
