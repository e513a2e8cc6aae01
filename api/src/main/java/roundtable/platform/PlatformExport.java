package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.reference.AreaName;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.store.Key;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The list of platforms as a table, under its filters. */
@ApplicationScoped
class PlatformExport {
    private static final int PORTION = 100;

    private final PlatformLists lists;
    private final PlatformListRepository rows;
    private final PlatformViews views;
    private final RequestLanguage language;

    PlatformExport(PlatformLists lists, PlatformListRepository rows, PlatformViews views, RequestLanguage language) {
        this.lists = lists;
        this.rows = rows;
        this.views = views;
        this.language = language;
    }

    Table<PlatformCard> table(PlatformFilter filter) {
        var criteria = lists.criteria(filter);
        return new Table<>(
                "platforms",
                List.of(
                        column("id", PlatformCard::id),
                        column("slug", PlatformCard::slug),
                        column("title", PlatformCard::title),
                        column("purpose", PlatformCard::purpose),
                        column("activityAreas", p -> p.activityAreas().stream()
                                .map(AreaName::name)
                                .toList()),
                        column(
                                "territory",
                                p -> p.territory() == null
                                        ? null
                                        : p.territory().name()),
                        column("status", p -> EnumNames.of(p.status())),
                        column("ngo", p -> p.sides().ngo()),
                        column("business", p -> p.sides().business()),
                        column("government", p -> p.sides().government()),
                        column("minutesCount", PlatformCard::minutesCount),
                        column("inactive", PlatformCard::inactive),
                        column("activeAt", PlatformCard::activeAt),
                        column("createdAt", PlatformCard::createdAt)),
                row -> {
                    Key after = null;
                    do {
                        var slice = rows.page(criteria, after, PORTION);
                        views.cards(slice.items()).forEach(row);
                        after = slice.next();
                    } while (after != null);
                });
    }

    private Table.Column<PlatformCard> column(String key, Function<PlatformCard, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("platform.column." + key)), value);
    }
}
