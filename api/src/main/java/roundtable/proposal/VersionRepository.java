package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.store.Sql;

/** Every wording that was public: rows are only ever added. */
@ApplicationScoped
class VersionRepository {
    private final EntityManager em;
    private final Sql sql;
    private final Clock clock;

    VersionRepository(EntityManager em, Sql sql, Clock clock) {
        this.em = em;
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps the present wording under its number. */
    void add(Proposal p, UUID author) {
        var in = p.input();
        em.createNativeQuery(
                        """
                insert into proposal_version (proposal_id, number, title, body, author, at)
                values (:proposal, :number, :title, :body, :author, :now)""")
                .setParameter("proposal", p.id())
                .setParameter("number", p.textVersion())
                .setParameter("title", in.title())
                .setParameter("body", in.body())
                .setParameter("author", author)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** All wordings with how many support each, the latest first. */
    List<VersionView> of(UUID proposal) {
        return sql.rows(
                """
                select v.number, v.title, v.body, v.at,
                       (select count(*) from proposal_support s
                        where s.proposal_id = v.proposal_id and s.text_version = v.number and s.withdrawn_at is null)
                from proposal_version v where v.proposal_id = :proposal order by v.number desc limit 200""",
                Map.of("proposal", proposal),
                row -> new VersionView(
                        row.getInt(1), row.getString(2), row.getString(3), Sql.instant(row, 4), row.getInt(5)));
    }
}
