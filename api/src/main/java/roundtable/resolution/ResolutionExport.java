package roundtable.resolution;

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

/** Round tables, and recommendations under their filters, as tables. */
@ApplicationScoped
class ResolutionExport {
    private static final int PORTION = 100;

    private final RoundTableRepository roundTables;
    private final RecommendationRepository recommendations;
    private final Documents documents;
    private final RequestLanguage language;

    ResolutionExport(
            RoundTableRepository roundTables,
            RecommendationRepository recommendations,
            Documents documents,
            RequestLanguage language) {
        this.roundTables = roundTables;
        this.recommendations = recommendations;
        this.documents = documents;
        this.language = language;
    }

    Table<RoundTableCard> roundTables() {
        return new Table<>(
                "round-tables",
                List.of(
                        column("id", RoundTableCard::id),
                        column("slug", RoundTableCard::slug),
                        column("title", RoundTableCard::title),
                        column("heldOn", RoundTableCard::heldOn),
                        column("place", RoundTableCard::place),
                        column("recommendations", RoundTableCard::recommendations),
                        column("done", RoundTableCard::done),
                        column("inProgress", RoundTableCard::inProgress),
                        column("withEvidence", RoundTableCard::withEvidence)),
                row -> Slice.walk(after -> roundTables.newest(after, PORTION), found -> found.forEach(row)));
    }

    Table<RecommendationCard> recommendations(RecommendationFilter filter) {
        return new Table<>(
                "recommendations",
                List.of(
                        column("id", RecommendationCard::id),
                        column("roundTableId", RecommendationCard::roundTableId),
                        column("addressee", RecommendationCard::addresseeName),
                        column("number", RecommendationCard::number),
                        column("text", RecommendationCard::text),
                        column("items", RecommendationCard::items),
                        column("kind", r -> EnumNames.of(r.kind())),
                        column("status", r -> EnumNames.of(r.status())),
                        column("health", r -> EnumNames.of(r.health())),
                        column("dueOn", RecommendationCard::dueOn),
                        column("overdue", RecommendationCard::overdue),
                        column("reportMissed", RecommendationCard::reportMissed),
                        column("evidenceCount", RecommendationCard::evidenceCount),
                        column("targets", RecommendationCard::targets),
                        column("targetsMet", RecommendationCard::targetsMet)),
                row -> Slice.walk(
                        after -> recommendations.list(filter, after),
                        found -> found.forEach(one -> row.accept(documents.card(one)))));
    }

    private <R> Table.Column<R> column(String key, Function<R, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("resolution.column." + key)), value);
    }
}
