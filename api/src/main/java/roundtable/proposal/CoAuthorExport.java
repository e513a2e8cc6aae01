package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Who proposes together, as a table; addresses to which invitations went stay out. */
@ApplicationScoped
class CoAuthorExport {
    private final CoAuthorViews views;
    private final RequestLanguage language;

    CoAuthorExport(CoAuthorViews views, RequestLanguage language) {
        this.views = views;
        this.language = language;
    }

    /** What the caller would read in the list. */
    Table<CoAuthorView> table(Proposal p) {
        return new Table<>(
                "co-authors",
                List.of(
                        column("id", CoAuthorView::id),
                        column(
                                "name",
                                c -> c.organization() == null
                                        ? c.displayName()
                                        : c.organization().shortName()),
                        column(
                                "organizationId",
                                c -> c.organization() == null
                                        ? null
                                        : c.organization().id()),
                        column("part", c -> EnumNames.of(c.part())),
                        column("status", c -> EnumNames.of(c.status())),
                        column("joinedAt", CoAuthorView::joinedAt),
                        column("expiresAt", CoAuthorView::expiresAt)),
                row -> views.views(p).forEach(row));
    }

    private Table.Column<CoAuthorView> column(String key, Function<CoAuthorView, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("proposal.co-author.column." + key)), value);
    }
}
