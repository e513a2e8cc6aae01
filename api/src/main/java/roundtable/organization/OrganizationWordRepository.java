package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.store.Sql;

/** The dictionary that mistyped words are corrected to. */
@ApplicationScoped
class OrganizationWordRepository {
    private final EntityManager em;
    private final Sql sql;

    OrganizationWordRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    /**
     * Adds the words of published organizations, with how many have them; of any other nothing, since corrections are
     * seen by everybody. How often a word stands there is known roughly: a frequent one is no longer written.
     */
    void learn(Collection<UUID> organizations) {
        em.createNativeQuery("select organization_learn(cast(:ids as uuid[]))")
                .setParameter("ids", organizations.toArray(UUID[]::new))
                .getSingleResult();
    }

    /** Words of the dictionary that look like the typed ones, with how often they stand there. */
    Map<String, List<Candidate>> alike(List<String> typed) {
        if (typed.isEmpty()) {
            return Map.of();
        }
        var alike = new HashMap<String, List<Candidate>>();
        sql.rows(
                Ranking.SECONDS,
                """
                select t.word, w.word, w.number
                from unnest(cast(:typed as text[])) t(word) cross join lateral organization_words_like(t.word) w""",
                Map.of("typed", typed.toArray(String[]::new)),
                row -> alike.computeIfAbsent(row.getString(1), w -> new ArrayList<>())
                        .add(new Candidate(row.getString(2), row.getInt(3))));
        return alike;
    }

    /**
     * A word that a typed one may have meant.
     *
     * @param number how many organizations have it, roughly
     */
    record Candidate(String word, int number) {}
}
