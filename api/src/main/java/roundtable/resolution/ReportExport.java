package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The reports on a recommendation as a table, for everybody the same; of what they rest on, what everybody sees. */
@ApplicationScoped
class ReportExport {
    private static final int PORTION = 100;

    private final ProgressRepository progress;
    private final ReportPages pages;
    private final RequestLanguage language;

    ReportExport(ProgressRepository progress, ReportPages pages, RequestLanguage language) {
        this.progress = progress;
        this.pages = pages;
        this.language = language;
    }

    Table<ReportView> table(UUID recommendation) {
        return new Table<>(
                "progress-reports",
                List.of(
                        column("id", ReportView::id),
                        column("quarter", ReportView::quarter),
                        column("at", ReportView::at),
                        column("text", ReportView::text),
                        column("milestoneId", ReportView::milestoneId),
                        column("actingFor", ReportView::actingFor),
                        column("evidenceNamed", ReportView::evidenceNamed),
                        column("evidence", r -> r.evidence().stream()
                                .map(ReportExport::name)
                                .toList()),
                        column("evidenceIds", r -> r.evidence().stream()
                                .map(e -> e.id().toString())
                                .toList())),
                row -> Slice.walk(
                        after -> progress.reports(recommendation, after, PORTION),
                        found -> pages.publicViews(found).forEach(row)));
    }

    private static String name(ReportView.Proof proof) {
        var title = proof.title();
        var url = proof.url();
        return title != null ? title : url != null ? url : EnumNames.of(proof.kind());
    }

    private Table.Column<ReportView> column(String key, Function<ReportView, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("resolution.report.column." + key)), value);
    }
}
