package roundtable.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.shared.spi.SearchSource.Hit;

/**
 * Finds words in the public texts of a feature for the one search box: forms of Russian words match, and where fewer than
 * asked for do, titles that are written much like them follow, so that a typing error or half a word finds too.
 */
@ApplicationScoped
public class TextSearch {
    private final Sql sql;

    TextSearch(Sql sql) {
        this.sql = sql;
    }

    /** The best matches in these texts, best first. */
    public List<Hit> hits(String words, int limit, Texts... all) {
        var found = Stream.of(all).map(Texts::found).collect(Collectors.joining(" union all "));
        return sql.rows(
                """
                with asked as (select websearch_to_tsquery('russian', fold(:words)) as q),
                best as (select f.* from (%s) f order by f.rank desc, f.id desc limit :limit)
                select b.path, b.title, ts_headline('russian', b.text, asked.q,
                           'StartSel=\uE000, StopSel=\uE001, MaxWords=30, MinWords=10')
                from best b, asked order by b.rank desc, b.id desc"""
                        .formatted(found),
                Map.of("words", words, "limit", limit),
                row -> new Hit(row.getString(1), row.getString(2), row.getString(3)));
    }

    /**
     * Texts of one kind: fixed pieces of SQL over the table {@code x}, which has an id, a title with a trigram index over
     * {@code fold(x.title)}, and {@code words} of the Russian configuration.
     *
     * @param from the table as {@code x}, with what it is joined to
     * @param shown which of them everybody may see
     * @param path the page
     * @param text where the words around the match are taken from
     */
    public record Texts(String from, String shown, String path, String text) {
        private String found() {
            return """
                    (with matching as (
                        select x.id, ts_rank(x.words, asked.q) as rank from %1$s, asked
                        where %2$s and x.words @@ asked.q order by 2 desc, x.id desc limit :limit),
                    alike as (
                        select x.id, word_similarity(fold(:words), fold(x.title)) - 1 as rank from %1$s
                        where (select count(*) from matching) < :limit and %2$s and fold(:words) <%% fold(x.title)
                          and x.id not in (select id from matching) order by 2 desc, x.id desc limit :limit)
                    select x.id, m.rank, %3$s as path, x.title, %4$s as text
                    from %1$s join (select * from matching union all select * from alike) m on m.id = x.id)"""
                    .formatted(from, shown, path, text);
        }
    }
}
