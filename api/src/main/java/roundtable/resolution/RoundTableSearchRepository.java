package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.SearchSource.Hit;
import roundtable.shared.spi.ShareCard;

/** What search, previews and the site map need to know of round tables. */
@ApplicationScoped
class RoundTableSearchRepository {
    private final EntityManager em;

    RoundTableSearchRepository(EntityManager em) {
        this.em = em;
    }

    /** Titles and recommendations in one list, best first; forms of words match, then what is written much like them. */
    List<Hit> hits(String words, int limit) {
        List<?> rows = em.createNativeQuery(
                        """
                with asked as (
                    select websearch_to_tsquery('russian', fold(:words)) || websearch_to_tsquery('english', fold(:words)) as q),
                matching as (
                    select '/round-tables/' || t.slug as path, t.title, cast(null as text) as text,
                           1 + ts_rank(t.words, asked.q) as rank, t.id
                    from round_table t, asked where t.words @@ asked.q
                    union all
                    select '/round-tables/' || t.slug || '#' || r.id, t.title, r.text, ts_rank(r.words, asked.q), r.id
                    from recommendation r join round_table t on t.id = r.round_table_id, asked
                    where r.words @@ asked.q
                    union all
                    select '/round-tables/' || t.slug, t.title, null,
                           word_similarity(fold(:words), fold(t.title)) - 1, t.id
                    from round_table t, asked where fold(:words) <% fold(t.title) and not t.words @@ asked.q
                    union all
                    select '/round-tables/' || t.slug || '#' || r.id, t.title, r.text,
                           word_similarity(fold(:words), fold(r.text)) - 1, r.id
                    from recommendation r join round_table t on t.id = r.round_table_id, asked
                    where fold(:words) <% fold(r.text) and not r.words @@ asked.q)
                select m.path, m.title, ts_headline('russian', m.text, asked.q,
                           'StartSel=\uE000, StopSel=\uE001, MaxWords=30, MinWords=10')
                from matching m, asked order by m.rank desc, m.id""",
                        Tuple.class)
                .setParameter("words", words)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(tuple -> new Row((Tuple) tuple))
                .map(row -> new Hit(row.text(), row.text(), row.textOrNull()))
                .toList();
    }

    /** Which round table has that slug or id, and how many recommendations it made. */
    Optional<Found> bySlug(String slug) {
        List<?> rows = em.createNativeQuery(
                        """
                select t.id, t.slug, t.title, to_char(t.held_on, 'DD.MM.YYYY'), cast(t.held_on as text), t.place,
                       (select count(*) from recommendation r where r.round_table_id = t.id)
                from round_table t where t.slug = :slug or cast(t.id as text) = :slug""",
                        Tuple.class)
                .setParameter("slug", slug)
                .getResultList();
        return rows.stream()
                .map(tuple -> new Row((Tuple) tuple))
                .map(row -> new Found(
                        row.uuid(), row.text(), row.text(), row.text(), row.text(), row.textOrNull(), row.integer()))
                .findFirst();
    }

    /** All pages with their last change. */
    Stream<ShareCard.Entry> pages() {
        List<?> rows = em.createNativeQuery(
                        """
                select t.slug, greatest(t.updated_at, max(r.updated_at))
                from round_table t left join recommendation r on r.round_table_id = t.id group by t.id order by t.id""",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row ->
                        new ShareCard.Entry("/round-tables/" + row.get(0, String.class), row.get(1, Instant.class)));
    }

    /** The page of every recommendation with its last change. */
    Stream<ShareCard.Entry> recommendationPages() {
        List<?> rows = em.createNativeQuery(
                        "select cast(r.id as text), r.updated_at from recommendation r order by r.id", Tuple.class)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row ->
                        new ShareCard.Entry("/recommendations/" + row.get(0, String.class), row.get(1, Instant.class)));
    }

    /**
     * A round table's head.
     *
     * @param day for people
     * @param date for programs
     */
    record Found(
            UUID id, String slug, String title, String day, String date, @Nullable String place, int recommendations) {}
}
