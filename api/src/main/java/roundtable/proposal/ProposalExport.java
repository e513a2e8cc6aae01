package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
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

/** The list of proposals as a table, under its filters. Nobody gets more than they see in the list. */
@ApplicationScoped
class ProposalExport {
    private final ProposalLists lists;
    private final ProposalExportRepository rows;
    private final ProposalViews views;
    private final RequestLanguage language;

    ProposalExport(ProposalLists lists, ProposalExportRepository rows, ProposalViews views, RequestLanguage language) {
        this.lists = lists;
        this.rows = rows;
        this.views = views;
        this.language = language;
    }

    Table<ExportedProposal> table(ProposalFilter filter) {
        var criteria = lists.criteria(filter);
        var tag = language.tag();
        // Few organizations stand behind many proposals: each name is asked for once.
        var names = new HashMap<UUID, Optional<String>>();
        Function<@Nullable UUID, @Nullable Object> named = id ->
                id == null ? null : names.computeIfAbsent(id, one -> name(one)).orElse(null);
        return new Table<>(
                "proposals",
                List.of(
                        column(tag, "id", ExportedProposal::id),
                        column(tag, "number", ExportedProposal::number),
                        column(tag, "slug", ExportedProposal::slug),
                        column(tag, "status", ExportedProposal::status),
                        column(tag, "title", ExportedProposal::title),
                        column(tag, "body", ExportedProposal::body),
                        column(tag, "organization", p -> proposing(p, named)),
                        column(tag, "responsible", p -> named.apply(p.bodyId())),
                        column(tag, "oktmo", ExportedProposal::oktmo),
                        column(tag, "lat", p -> decimal(p.lat())),
                        column(tag, "lon", p -> decimal(p.lon())),
                        column(tag, "supportCount", ExportedProposal::supportCount),
                        column(tag, "publishedAt", ExportedProposal::publishedAt),
                        column(tag, "threshold", ExportedProposal::threshold),
                        column(tag, "endorsementCount", ExportedProposal::endorsementCount),
                        column(tag, "answerDueAt", ExportedProposal::answerDueAt),
                        column(tag, "answeredAt", ExportedProposal::answeredAt),
                        column(tag, "milestones", ExportedProposal::milestones),
                        column(tag, "milestonesDone", ExportedProposal::milestonesDone),
                        column(tag, "implementedAt", ExportedProposal::implementedAt),
                        column(tag, "confirmedBy", ExportedProposal::confirmedBy),
                        column(tag, "paperSignatures", ExportedProposal::paperSignatures)),
                row -> rows.each(criteria, row));
    }

    /** Organizations that stand behind one proposal, in the order in which they came. */
    Table<EndorsementView> endorsements(List<EndorsementView> all) {
        var tag = language.tag();
        return new Table<>(
                "endorsements",
                List.of(
                        column(tag, "organizationId", e -> e.organization().id()),
                        column(tag, "endorser", e -> e.organization().shortName()),
                        column(tag, "textVersion", EndorsementView::textVersion),
                        column(tag, "endorsedAt", EndorsementView::at)),
                all::forEach);
    }

    /** The organizations that propose, the first one first; null when people do. */
    private static @Nullable Object proposing(ExportedProposal p, Function<@Nullable UUID, @Nullable Object> named) {
        var names = Stream.concat(Stream.ofNullable(p.organizationId()), p.coAuthors().stream())
                .map(named)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private Optional<String> name(UUID organization) {
        return Optional.ofNullable(views.names(Stream.of(organization)).get(organization))
                .map(OrganizationName::shortName);
    }

    private static @Nullable Object decimal(@Nullable Double degrees) {
        return degrees == null ? null : BigDecimal.valueOf(degrees);
    }

    private static <R> Table.Column<R> column(String language, String key, Function<R, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language, Message.of("proposal.column." + key)), value);
    }
}
