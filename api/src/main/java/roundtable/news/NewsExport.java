package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.reference.AreaName;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The list of news as a table, under its filters. Nobody gets more than they see in the list. */
@ApplicationScoped
class NewsExport {
    private static final int PORTION = 100;

    private final NewsLists lists;
    private final NewsListRepository rows;
    private final NewsViews views;
    private final RequestLanguage language;

    NewsExport(NewsLists lists, NewsListRepository rows, NewsViews views, RequestLanguage language) {
        this.lists = lists;
        this.rows = rows;
        this.views = views;
        this.language = language;
    }

    Table<NewsCard> table(NewsFilter filter) {
        var criteria = lists.criteria(filter);
        return new Table<>(
                "news",
                List.of(
                        column("id", NewsCard::id),
                        column("slug", NewsCard::slug),
                        column("status", n -> EnumNames.of(n.status())),
                        column("title", NewsCard::title),
                        column("summary", NewsCard::summary),
                        column(
                                "organization",
                                n -> n.organization() == null
                                        ? null
                                        : n.organization().shortName()),
                        column("activityAreas", n -> n.activityAreas().stream()
                                .map(AreaName::name)
                                .toList()),
                        column(
                                "territory",
                                n -> n.territory() == null
                                        ? null
                                        : n.territory().name()),
                        column("publishedAt", NewsCard::publishedAt),
                        column("updatedAt", NewsCard::updatedAt)),
                row -> Slice.walk(after -> rows.page(criteria, after, PORTION), found -> views.cards(found)
                        .forEach(row)));
    }

    private Table.Column<NewsCard> column(String key, Function<NewsCard, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("news.column." + key)), value);
    }
}
