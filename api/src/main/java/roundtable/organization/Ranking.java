package roundtable.organization;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of a search: the best known organizations that have the words are ranked, and no more than
 * {@value #CANDIDATES} of them, so that a very common word costs what a rare one costs (decision 0014).
 */
final class Ranking {
    static final int CANDIDATES = 400;
    /** A search that takes longer is stopped. */
    static final int SECONDS = 2;

    private static final List<Integer> TIERS = List.of(0, 1, 2, 3);

    /** What is looked for; its parameters are those of {@link Criteria#words}. */
    static final String QUERY = "organization_query(cast(:words as text[]), cast(:endings as text[]))";

    /** Columns: names and texts, and both once more with marks. */
    static final String MARKS = marks();

    private Ranking() {}

    /** The statement with its words taken apart once and not for every row. */
    static String once(String sql) {
        return sql.contains(QUERY)
                ? "with words as materialized (select " + QUERY + " as query) "
                        + sql.replace(QUERY, "(select query from words)")
                : sql;
    }

    /** Ids of a page in the order of relevance, as {@code id}, {@code rank}, {@code no}, {@code matches}. */
    static String page(Criteria criteria, boolean words, boolean goesOn) {
        // A name that begins with what was typed comes first; a verified organization before its equals.
        var rank = words
                ? """
                  -(ts_rank(c.fts, %s)
                    + case when starts_with(c.name_key, array_to_string(cast(:words as text[]), ' ')) then 1 else 0 end
                    + case when c.verified then 0.01 else 0 end)"""
                        .formatted(QUERY)
                : "0";
        return "select id, rank, matches, row_number() over (order by rank, id) as no from (select c.id, cast(" + rank
                + " as float8) as rank, count(*) over () as matches from ("
                + candidates(criteria, "", "o.id, o.fts, o.name_key, o.verified", CANDIDATES + 1) + ") c) r"
                + (goesOn ? " where (rank, id) > (:k, :id)" : "") + " order by rank, id";
    }

    /** Some rows that match, of published ones the best known first: later tiers are not begun when there are enough. */
    static String candidates(Criteria criteria, String withoutFacet, String columns, int most) {
        var select = "select " + columns + " from organization o where " + criteria.labelled(withoutFacet);
        if (!criteria.isRanked()) {
            return select + " limit " + most;
        }
        return TIERS.stream().map(tier -> select + " and o.tier = " + tier).collect(Collectors.joining(" union all "))
                + " limit " + most;
    }

    private static String marks() {
        var names = "concat_ws(' — ', o.short_name, o.full_name)";
        var texts = "concat_ws(' ', o.mission, o.description)";
        var marked =
                """
                ts_headline('russian', translate(%s, 'ёЁ', 'еЕ'), %s,
                  'StartSel="\uE000",StopSel="\uE001",HighlightAll=true')""";
        return ", " + String.join(", ", names, texts, marked.formatted(names, QUERY), marked.formatted(texts, QUERY));
    }
}
