package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** What everybody reads of the comments on a thing as a table, replies too; no placeholders, and nobody's own drafts. */
@ApplicationScoped
class CommentExport {
    private static final int PORTION = 100;

    private final CommentListRepository rows;
    private final CommentViews views;
    private final RequestLanguage language;

    CommentExport(CommentListRepository rows, CommentViews views, RequestLanguage language) {
        this.rows = rows;
        this.views = views;
        this.language = language;
    }

    Table<CommentView> table(Subject subject, List<Stance> stances) {
        return new Table<>(
                "comments",
                List.of(
                        column("id", CommentView::id),
                        column("answers", CommentView::rootId),
                        column("author", c -> c.author().displayName()),
                        column("alias", c -> c.author().alias()),
                        column(
                                "organization",
                                c -> c.author().organization() == null
                                        ? null
                                        : c.author().organization().shortName()),
                        column("position", c -> c.author().position()),
                        column("side", c -> EnumNames.of(c.author().side())),
                        column("stance", c -> c.stance() == null ? null : EnumNames.of(c.stance())),
                        column("text", CommentView::text),
                        column("language", CommentView::language),
                        column("publishedAt", CommentView::publishedAt),
                        column("editedAt", CommentView::editedAt)),
                row -> Slice.walk(after -> rows.readable(subject, stances, after, PORTION), found -> views.views(found)
                        .forEach(row)));
    }

    private Table.Column<CommentView> column(String key, Function<CommentView, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("comment.column." + key)), value);
    }
}
