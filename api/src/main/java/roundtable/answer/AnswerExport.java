package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Official answers as a table, whatever they answer: nobody gets more than they see in the list. */
@ApplicationScoped
public class AnswerExport {
    private final RequestLanguage language;

    AnswerExport(RequestLanguage language) {
        this.language = language;
    }

    /** All of a matter, the latest first. */
    public Table<Row> table(List<Row> answers) {
        return new Table<>(
                "official-answers",
                List.of(
                        column("id", Row::id),
                        column("body", r -> r.body() == null ? null : r.body().shortName()),
                        column("signedAs", Row::signedAs),
                        column("status", r -> EnumNames.of(r.status())),
                        column("type", r -> EnumNames.of(r.type())),
                        column("basis", r -> r.basis() == null ? null : EnumNames.of(r.basis())),
                        column("text", Row::text),
                        column("link", Row::link),
                        column(
                                "forwardedTo",
                                r -> r.forwardedTo() == null
                                        ? null
                                        : r.forwardedTo().shortName()),
                        column("publishedAt", Row::publishedAt),
                        column("rating", r -> r.rating() == null ? null : EnumNames.of(r.rating())),
                        column("ratingText", Row::ratingText)),
                answers::forEach);
    }

    private Table.Column<Row> column(String key, Function<Row, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("answer.column." + key)), value);
    }

    /** What every official answer has. */
    public record Row(
            UUID id,
            AnswerStatus status,
            AnswerType type,
            @Nullable RefusalBasis basis,
            String text,
            @Nullable String link,
            @Nullable OrganizationName body,
            @Nullable OrganizationName forwardedTo,
            @Nullable String signedAs,
            @Nullable Instant publishedAt,
            @Nullable AnswerRating rating,
            @Nullable String ratingText) {}
}
