package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.initiative.InitiativeListRepository.Order;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.store.Key;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The list of initiatives as a table, under its filters. Nobody gets more than they see in the list. */
@ApplicationScoped
class InitiativeExport {
    private static final int PORTION = 100;

    private final InitiativeLists lists;
    private final InitiativeListRepository rows;
    private final InitiativeViews views;
    private final RequestLanguage language;

    InitiativeExport(
            InitiativeLists lists, InitiativeListRepository rows, InitiativeViews views, RequestLanguage language) {
        this.lists = lists;
        this.rows = rows;
        this.views = views;
        this.language = language;
    }

    Table<InitiativeCard> table(InitiativeFilter filter) {
        var criteria = lists.criteria(filter);
        var order = Order.of(filter.sort());
        return new Table<>(
                "initiatives",
                List.of(
                        column("id", InitiativeCard::id),
                        column("slug", InitiativeCard::slug),
                        column("title", InitiativeCard::title),
                        column("summary", InitiativeCard::summary),
                        column("status", i -> EnumNames.of(i.status())),
                        column("tax", i -> i.tax() == null ? null : EnumNames.of(i.tax())),
                        column("level", i -> i.level() == null ? null : EnumNames.of(i.level())),
                        column("council", i -> name(i.council())),
                        column("decidingBody", i -> name(i.decidingBody())),
                        column(
                                "territory",
                                i -> i.territory() == null
                                        ? null
                                        : i.territory().name()),
                        column("citizensGroup", InitiativeCard::citizensGroup),
                        column("dueAt", InitiativeCard::dueAt),
                        column("overdue", InitiativeCard::overdue),
                        column("effectiveFrom", InitiativeCard::effectiveFrom),
                        column("supporterCount", InitiativeCard::supporterCount),
                        column("backingCount", InitiativeCard::backingCount),
                        column("openedAt", InitiativeCard::openedAt)),
                row -> {
                    Key after = null;
                    do {
                        var slice = rows.page(criteria, order, after, PORTION);
                        views.cards(slice.items()).forEach(row);
                        after = slice.next();
                    } while (after != null);
                });
    }

    /** Organizations that stand behind one initiative. */
    Table<BackingView> backings(List<BackingView> all) {
        return new Table<>(
                "backings",
                List.of(
                        column("backing.organizationId", BackingView::organizationId),
                        column("backing.organization", b -> name(b.organization())),
                        column("backing.at", BackingView::at)),
                all::forEach);
    }

    private static @Nullable String name(@Nullable OrganizationName organization) {
        return organization == null ? null : organization.shortName();
    }

    private <R> Table.Column<R> column(String key, Function<R, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("initiative.column." + key)), value);
    }
}
