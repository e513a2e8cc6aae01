package roundtable.community;

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

/** The list of communities, and the members of one, as tables. Nobody gets more than they see in the list. */
@ApplicationScoped
class CommunityExport {
    private static final int PORTION = 100;

    private final CommunityLists lists;
    private final CommunityListRepository rows;
    private final MemberRepository members;
    private final CommunityViews views;
    private final RequestLanguage language;

    CommunityExport(
            CommunityLists lists,
            CommunityListRepository rows,
            MemberRepository members,
            CommunityViews views,
            RequestLanguage language) {
        this.lists = lists;
        this.rows = rows;
        this.members = members;
        this.views = views;
        this.language = language;
    }

    Table<CommunityCard> table(CommunityFilter filter) {
        var criteria = lists.criteria(filter);
        return new Table<>(
                "communities",
                List.of(
                        column("id", CommunityCard::id),
                        column("slug", CommunityCard::slug),
                        column("title", CommunityCard::title),
                        column("purpose", CommunityCard::purpose),
                        column("activityArea", c -> c.activityArea().name()),
                        column("territory", c -> c.territory().name()),
                        column("oktmo", c -> c.territory().oktmo()),
                        column("status", c -> EnumNames.of(c.status())),
                        column("memberCount", CommunityCard::memberCount),
                        column("proposalCount", CommunityCard::proposalCount),
                        column("activeAt", CommunityCard::activeAt),
                        column("createdAt", CommunityCard::createdAt)),
                row -> {
                    CommunityRow last = null;
                    List<CommunityRow> found;
                    do {
                        found = rows.next(criteria, last, PORTION);
                        views.cards(found).forEach(row);
                        last = found.isEmpty() ? last : found.get(found.size() - 1);
                    } while (found.size() == PORTION);
                });
    }

    /** Who does what where. */
    Table<CommunityMemberView> members(Community c) {
        return new Table<>(
                "community-members",
                List.of(
                        column("organizationId", CommunityMemberView::organizationId),
                        column(
                                "organization",
                                m -> m.organization() == null
                                        ? null
                                        : m.organization().shortName()),
                        column("activityAreas", m -> m.activityAreas().stream()
                                .map(AreaName::name)
                                .toList()),
                        column(
                                "territory",
                                m -> m.territory() == null
                                        ? null
                                        : m.territory().name()),
                        column("does", CommunityMemberView::does),
                        column("contact", CommunityMemberView::contact),
                        column("coordinator", CommunityMemberView::coordinator),
                        column("joinedAt", CommunityMemberView::joinedAt)),
                row -> Slice.walk(after -> members.page(c.id(), after, PORTION), found -> views.members(c, found)
                        .forEach(row)));
    }

    private <R> Table.Column<R> column(String key, Function<R, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("community.column." + key)), value);
    }
}
