package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Who adopts a practice as a table. Nobody gets more than they see in the list: contacts stay out for strangers. */
@ApplicationScoped
class AdoptionExport {
    private static final int PORTION = 100;

    private final AdoptionRepository adoptions;
    private final AdoptionViews views;
    private final RequestLanguage language;

    AdoptionExport(AdoptionRepository adoptions, AdoptionViews views, RequestLanguage language) {
        this.adoptions = adoptions;
        this.views = views;
        this.language = language;
    }

    Table<AdoptionView> table(Story story) {
        return new Table<>(
                "adoptions",
                List.of(
                        column("id", AdoptionView::id),
                        column(
                                "organization",
                                a -> a.organization() == null
                                        ? null
                                        : a.organization().shortName()),
                        column(
                                "territory",
                                a -> a.territory() == null
                                        ? null
                                        : a.territory().name()),
                        column("status", a -> EnumNames.of(a.status())),
                        column("note", AdoptionView::note),
                        column("result", AdoptionView::result),
                        column("url", AdoptionView::url),
                        column("contact", AdoptionView::contact),
                        column("announcedAt", AdoptionView::createdAt),
                        column("endedAt", AdoptionView::endedAt),
                        // The proposal that was begun with it: while it is a draft, only for those who write it.
                        column(
                                "proposal",
                                a -> a.proposal() == null ? null : a.proposal().title()),
                        column(
                                "proposalId",
                                a -> a.proposal() == null ? null : a.proposal().id())),
                row -> Slice.walk(
                        after -> adoptions.page(story.id(), after, PORTION),
                        found -> views.views(story, found).forEach(row)));
    }

    private Table.Column<AdoptionView> column(String key, Function<AdoptionView, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("story.column." + key)), value);
    }
}
