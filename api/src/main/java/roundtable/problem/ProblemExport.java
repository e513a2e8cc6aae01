package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The list of problems as a table, under its filters. Nobody gets more than they see in the list. */
@ApplicationScoped
class ProblemExport {
    private final ProblemLists lists;
    private final ProblemExportRepository rows;
    private final ProblemViews views;
    private final RequestLanguage language;

    ProblemExport(ProblemLists lists, ProblemExportRepository rows, ProblemViews views, RequestLanguage language) {
        this.lists = lists;
        this.rows = rows;
        this.views = views;
        this.language = language;
    }

    Table<ExportedProblem> table(ProblemFilter filter) {
        var criteria = lists.criteria(filter);
        var tag = language.tag();
        // Few organizations stand behind many problems: each name is asked for once.
        var names = new HashMap<UUID, Optional<String>>();
        Function<@Nullable UUID, @Nullable Object> named = id ->
                id == null ? null : names.computeIfAbsent(id, one -> name(one)).orElse(null);
        return new Table<>(
                "problems",
                List.of(
                        column(tag, "id", ExportedProblem::id),
                        column(tag, "number", ExportedProblem::number),
                        column(tag, "slug", ExportedProblem::slug),
                        column(tag, "kind", ExportedProblem::kind),
                        column(tag, "status", ExportedProblem::status),
                        column(tag, "title", ExportedProblem::title),
                        column(tag, "body", ExportedProblem::body),
                        column(tag, "organization", p -> named.apply(p.organizationId())),
                        column(tag, "responsible", p -> named.apply(p.bodyId())),
                        column(tag, "oktmo", ExportedProblem::oktmo),
                        column(tag, "lat", p -> decimal(p.lat())),
                        column(tag, "lon", p -> decimal(p.lon())),
                        column(tag, "supportCount", ExportedProblem::supportCount),
                        column(tag, "publishedAt", ExportedProblem::publishedAt),
                        column(tag, "dueAt", ExportedProblem::dueAt),
                        column(tag, "solvedAt", ExportedProblem::solvedAt),
                        column(tag, "confirmedBy", ExportedProblem::confirmedBy)),
                row -> rows.each(criteria, row));
    }

    private Optional<String> name(UUID organization) {
        return Optional.ofNullable(views.names(Stream.of(organization)).get(organization))
                .map(OrganizationName::shortName);
    }

    private static @Nullable Object decimal(@Nullable Double degrees) {
        return degrees == null ? null : BigDecimal.valueOf(degrees);
    }

    private static Table.Column<ExportedProblem> column(
            String language, String key, Function<ExportedProblem, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language, Message.of("problem.column." + key)), value);
    }
}
