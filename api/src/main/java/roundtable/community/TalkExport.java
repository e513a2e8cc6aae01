package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.community.QuestionView.AnswerView;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** What the members of one community say, ask and share, as tables. Nobody gets more than they see in the lists. */
@ApplicationScoped
class TalkExport {
    private static final int PORTION = 100;

    private final StatementRepository statements;
    private final QuestionRepository questions;
    private final LibraryRepository library;
    private final RequestLanguage language;

    TalkExport(
            StatementRepository statements,
            QuestionRepository questions,
            LibraryRepository library,
            RequestLanguage language) {
        this.statements = statements;
        this.questions = questions;
        this.library = library;
        this.language = language;
    }

    /** Statements, each with those who have signed it. */
    Table<StatementView> statements(Community c, Function<List<Statement>, List<StatementView>> shown) {
        return new Table<>(
                "community-statements",
                List.of(
                        column("statement.id", StatementView::id),
                        column("statement.title", StatementView::title),
                        column("statement.body", StatementView::body),
                        column("statement.organization", s -> name(s.organization())),
                        column("statement.signatureCount", StatementView::signatureCount),
                        column("statement.signatures", s -> s.signatures().stream()
                                .flatMap(one -> Optional.ofNullable(name(one.organization())).stream())
                                .toList()),
                        column("statement.createdAt", StatementView::createdAt)),
                row -> Slice.walk(after -> statements.page(c.id(), after, PORTION), found -> shown.apply(found)
                        .forEach(row)));
    }

    /** Questions, each with its answers, the one that has helped apart. */
    Table<QuestionView> questions(Community c, Function<List<Question>, List<QuestionView>> shown) {
        return new Table<>(
                "community-questions",
                List.of(
                        column("question.id", QuestionView::id),
                        column("question.title", QuestionView::title),
                        column("question.body", QuestionView::body),
                        column("question.organization", q -> name(q.organization())),
                        column("question.answerCount", q -> q.answers().size()),
                        column("question.bestAnswer", q -> q.answers().stream()
                                .filter(AnswerView::best)
                                .map(AnswerView::body)
                                .findFirst()
                                .orElse(null)),
                        column(
                                "question.answers",
                                q -> q.answers().stream().map(AnswerView::body).toList()),
                        column("question.createdAt", QuestionView::createdAt)),
                row -> Slice.walk(after -> questions.page(c.id(), after, PORTION), found -> shown.apply(found)
                        .forEach(row)));
    }

    /** The library. */
    Table<DocumentView> documents(Community c, Function<List<LibraryDocument>, List<DocumentView>> shown) {
        return new Table<>(
                "community-documents",
                List.of(
                        column("document.id", DocumentView::id),
                        column("document.title", DocumentView::title),
                        column("document.url", DocumentView::url),
                        column("document.organization", d -> name(d.organization())),
                        column("document.createdAt", DocumentView::createdAt)),
                row -> Slice.walk(after -> library.page(c.id(), after, PORTION), found -> shown.apply(found)
                        .forEach(row)));
    }

    private static @Nullable String name(@Nullable OrganizationName organization) {
        return organization == null ? null : organization.shortName();
    }

    /** The column is called as in the answer of the list. */
    private <R> Table.Column<R> column(String key, Function<R, @Nullable Object> value) {
        return new Table.Column<>(
                key.substring(key.indexOf('.') + 1),
                Texts.in(language.tag(), Message.of("community.column." + key)),
                value);
    }
}
