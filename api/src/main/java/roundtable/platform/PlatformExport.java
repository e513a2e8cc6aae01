package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The list of platforms under its filters, who sits at one, its topics and minutes as tables. Nobody gets more than they see. */
@ApplicationScoped
class PlatformExport {
    private static final int PORTION = 100;

    private final PlatformLists lists;
    private final PlatformListRepository rows;
    private final SeatRepository seats;
    private final TopicRepository topics;
    private final MinutesRepository minutes;
    private final PlatformViews views;
    private final RequestLanguage language;

    PlatformExport(
            PlatformLists lists,
            PlatformListRepository rows,
            SeatRepository seats,
            TopicRepository topics,
            MinutesRepository minutes,
            PlatformViews views,
            RequestLanguage language) {
        this.lists = lists;
        this.rows = rows;
        this.seats = seats;
        this.topics = topics;
        this.minutes = minutes;
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
                row -> Slice.walk(after -> rows.page(criteria, after, PORTION), found -> views.cards(found)
                        .forEach(row)));
    }

    /** Who sits there: what waits for an answer stays on the page. */
    Table<SeatView> seats(Platform p) {
        return new Table<>(
                "platform-members",
                List.of(
                        column("organizationId", SeatView::organizationId),
                        column("organization", s -> name(s.organization())),
                        column("side", s -> EnumNames.of(s.side())),
                        column("seatedAt", SeatView::seatedAt)),
                row -> Slice.walk(
                        after -> seats.page(p.id(), Set.of(), Set.of(), after, PORTION),
                        found -> views.seats(p, found).forEach(row)));
    }

    /** What is talked about there, and what came out. */
    Table<TopicView> topics(Platform p) {
        return new Table<>(
                "platform-topics",
                List.of(
                        column("id", TopicView::id),
                        column("topic", TopicView::title),
                        column("body", TopicView::body),
                        column("organization", t -> name(t.organization())),
                        column("status", t -> EnumNames.of(t.status())),
                        column("outcome", TopicView::outcome),
                        column("raisedAt", TopicView::createdAt),
                        column("closedAt", TopicView::closedAt)),
                row -> Slice.walk(after -> topics.page(p.id(), after, PORTION), found -> views.topics(p, found)
                        .forEach(row)));
    }

    /** Meetings: who was there and what was decided; a masked one stays in the row as on the page, without its words. */
    Table<MinutesView> minutes(Platform p) {
        return new Table<>(
                "platform-minutes",
                List.of(
                        column("id", MinutesView::id),
                        column("heldOn", MinutesView::heldOn),
                        column("topic", MinutesView::topicTitle),
                        column("present", m -> m.present().stream()
                                .flatMap(o -> Stream.ofNullable(name(o.organization())))
                                .toList()),
                        column("others", MinutesView::others),
                        column("decisions", MinutesView::decisions),
                        column("file", MinutesView::fileUrl),
                        column("recordedAt", MinutesView::createdAt)),
                row -> Slice.walk(after -> minutes.page(p.id(), after, PORTION), found -> views.minutes(found)
                        .forEach(row)));
    }

    private static @Nullable String name(@Nullable OrganizationName organization) {
        return organization == null ? null : organization.shortName();
    }

    private <R> Table.Column<R> column(String key, Function<R, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("platform.column." + key)), value);
    }
}
