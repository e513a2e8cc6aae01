package roundtable.proposal;

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

/** The amendments of a proposal as a table, each as its page shows it. */
@ApplicationScoped
class AmendmentExport {
    private final RequestLanguage language;

    AmendmentExport(RequestLanguage language) {
        this.language = language;
    }

    /** What the caller would read page by page. */
    Table<AmendmentView> table(Slice.Reading<AmendmentView> list) {
        return new Table<>(
                "amendments",
                List.of(
                        column("id", AmendmentView::id),
                        column("status", a -> EnumNames.of(a.status())),
                        column("textVersion", AmendmentView::textVersion),
                        column("title", AmendmentView::title),
                        column("body", AmendmentView::body),
                        column("reason", AmendmentView::reason),
                        column(
                                "author",
                                a -> a.organization() == null
                                        ? a.displayName()
                                        : a.organization().shortName()),
                        column("at", AmendmentView::at),
                        column("decideBy", AmendmentView::decideBy),
                        column("answer", AmendmentView::answer),
                        column("decidedAt", AmendmentView::decidedAt)),
                row -> Slice.walk(list, found -> found.forEach(row)));
    }

    private Table.Column<AmendmentView> column(String key, Function<AmendmentView, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("proposal.amendment.column." + key)), value);
    }
}
