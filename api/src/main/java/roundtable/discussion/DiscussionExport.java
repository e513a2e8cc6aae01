package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The list of discussions as a table, under its filters. Nobody gets more than they see in the list. */
@ApplicationScoped
class DiscussionExport {
    private final DiscussionLists lists;
    private final DiscussionExportRepository rows;
    private final RequestLanguage language;

    DiscussionExport(DiscussionLists lists, DiscussionExportRepository rows, RequestLanguage language) {
        this.lists = lists;
        this.rows = rows;
        this.language = language;
    }

    Table<ExportedDiscussion> table(DiscussionFilter filter) {
        var criteria = lists.criteria(filter);
        var tag = language.tag();
        return new Table<>(
                "discussions",
                List.of(
                        column(tag, "id", ExportedDiscussion::id),
                        column(tag, "slug", ExportedDiscussion::slug),
                        column(tag, "status", ExportedDiscussion::status),
                        column(tag, "title", ExportedDiscussion::title),
                        column(tag, "oktmo", ExportedDiscussion::oktmo),
                        column(tag, "opensOn", ExportedDiscussion::opensOn),
                        column(tag, "closesOn", ExportedDiscussion::closesOn),
                        column(tag, "postCount", ExportedDiscussion::postCount),
                        column(tag, "outcomeKind", ExportedDiscussion::outcomeKind),
                        column(tag, "outcome", ExportedDiscussion::outcome),
                        column(tag, "agreed", ExportedDiscussion::agreed),
                        column(tag, "reviewOn", ExportedDiscussion::reviewOn),
                        column(tag, "platformId", ExportedDiscussion::platformId)),
                row -> rows.each(criteria, row));
    }

    private static Table.Column<ExportedDiscussion> column(
            String language, String key, Function<ExportedDiscussion, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language, Message.of("discussion.column." + key)), value);
    }
}
