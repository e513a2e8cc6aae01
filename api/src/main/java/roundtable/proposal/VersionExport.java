package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The wordings of a proposal as a table. */
@ApplicationScoped
class VersionExport {
    private final RequestLanguage language;

    VersionExport(RequestLanguage language) {
        this.language = language;
    }

    Table<VersionView> table(Supplier<List<VersionView>> wordings) {
        return new Table<>(
                "versions",
                List.of(
                        column("number", VersionView::number),
                        column("title", VersionView::title),
                        column("body", VersionView::body),
                        column("at", VersionView::at),
                        column("supportCount", VersionView::supportCount)),
                row -> wordings.get().forEach(row));
    }

    private Table.Column<VersionView> column(String key, Function<VersionView, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("proposal.version.column." + key)), value);
    }
}
