package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import roundtable.discussion.PollView.SideCounts;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Polls as a table, a row for each option; results that the caller may not see yet are not there either. */
@ApplicationScoped
class PollExport {
    private static final List<String> CONSENT = List.of("agree", "abstain", "object");

    private final PollViews views;
    private final RequestLanguage language;

    PollExport(PollViews views, RequestLanguage language) {
        this.views = views;
        this.language = language;
    }

    /** What the caller would read in the list. */
    Table<Answer> table(Discussion d) {
        return new Table<>(
                "polls",
                List.of(
                        column("id", a -> a.poll().id()),
                        column("question", a -> a.poll().question()),
                        column("kind", a -> EnumNames.of(a.poll().kind())),
                        column("option", this::option),
                        points("points", SideCounts::all),
                        points("ngo", SideCounts::ngo),
                        points("business", SideCounts::business),
                        points("government", SideCounts::government),
                        points("resident", SideCounts::resident),
                        column("voters", a -> a.poll().voters().all()),
                        column("open", a -> a.poll().open()),
                        column("createdAt", a -> a.poll().createdAt()),
                        column("closedAt", a -> a.poll().closedAt())),
                row -> views.views(d)
                        .forEach(poll -> IntStream.range(0, poll.options().size())
                                .forEach(number -> row.accept(new Answer(poll, number)))));
    }

    /** Those of consent have no words of their own. */
    private String option(Answer answer) {
        var own = answer.option().text();
        return own != null ? own : text("discussion.poll.consent." + CONSENT.get(answer.number()));
    }

    private Table.Column<Answer> points(String key, ToIntFunction<SideCounts> side) {
        return column(key, a -> {
            var points = a.option().points();
            return points == null ? null : side.applyAsInt(points);
        });
    }

    private Table.Column<Answer> column(String key, Function<Answer, @Nullable Object> value) {
        return new Table.Column<>(key, text("discussion.poll.column." + key), value);
    }

    private String text(String key) {
        return Texts.in(language.tag(), Message.of(key));
    }

    /** One of the answers that can be given to a poll. */
    record Answer(PollView poll, int number) {
        PollView.Option option() {
            return poll.options().get(number);
        }
    }
}
