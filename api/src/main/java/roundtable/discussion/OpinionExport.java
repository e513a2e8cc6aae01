package roundtable.discussion;

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

/** Statements with their votes as a table; numbers of votes that the caller may not see yet are not there either. */
@ApplicationScoped
class OpinionExport {
    private final RequestLanguage language;

    OpinionExport(RequestLanguage language) {
        this.language = language;
    }

    /** What the caller would read page by page. */
    Table<OpinionStatementView> table(Slice.Reading<OpinionStatementView> list) {
        return new Table<>(
                "statements",
                List.of(
                        column("id", OpinionStatementView::id),
                        column("text", OpinionStatementView::text),
                        column("status", s -> EnumNames.of(s.status())),
                        column(
                                "agree",
                                s -> s.tally() == null ? null : s.tally().agree()),
                        column(
                                "disagree",
                                s -> s.tally() == null ? null : s.tally().disagree()),
                        column("pass", s -> s.tally() == null ? null : s.tally().pass()),
                        column("createdAt", OpinionStatementView::createdAt)),
                row -> Slice.walk(list, found -> found.forEach(row)));
    }

    private Table.Column<OpinionStatementView> column(
            String key, Function<OpinionStatementView, @Nullable Object> value) {
        return new Table.Column<>(
                key, Texts.in(language.tag(), Message.of("discussion.statement.column." + key)), value);
    }
}
