package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** What somebody typed, taken apart; null when nothing was typed. */
    @Nullable
    SearchWords readNullable(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : read(typed);
    }

    /** What somebody typed, taken apart. */
    SearchWords read(String typed) {
        return ending(SearchWords.of(typed));
    }

    /** The same with its mistyped words replaced by the nearest ones of the dictionary. */
    SearchWords corrected(SearchWords typed) {
        var corrected = typed.corrected(alike(typed.correctable()));
        return corrected.words().equals(typed.words()) ? typed : ending(corrected);
    }

    private SearchWords ending(SearchWords words) {
        if (words.isEmpty() || words.number() != null) {
            return words;
        }
        var last = words.words().get(words.words().size() - 1);
        return words.ending(sql.rows(
                        "select organization_endings(:beginning)",
                        Map.of("beginning", last),
                        row -> Sql.list(row, 1, String.class))
                .get(0));
    }

    private Map<String, List<Candidate>> alike(List<String> typed) {
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
