package roundtable.resolution.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.spi.Indicator;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** All definitions with their present values as a table, and the things that one of them counts. */
@ApplicationScoped
class IndicatorExport {
    private static final int PORTION = 100;

    private final Figures figures;
    private final CountedRows counted;
    private final RequestLanguage language;

    IndicatorExport(Figures figures, CountedRows counted, RequestLanguage language) {
        this.figures = figures;
        this.counted = counted;
        this.language = language;
    }

    /** Of the whole installation, by key; with a target only where somebody has set one. */
    Table<Figures.Figure> definitions() {
        return new Table<>(
                "indicators",
                List.of(
                        column("key", f -> f.definition().key()),
                        column("weakness", f -> f.definition().weakness()),
                        column("title", f -> text(f.definition().titleKey())),
                        column("value", Figures.Figure::value),
                        column("target", Figures.Figure::target),
                        column("unit", f -> f.definition().unit()),
                        column("direction", f -> EnumNames.of(f.definition().direction())),
                        column("period", f -> EnumNames.of(f.definition().period())),
                        column("formula", f -> text(f.definition().titleKey() + ".formula")),
                        column("sources", f -> f.definition().sources()),
                        column("awaited", f -> f.definition().isAwaited()),
                        column("minSample", f -> f.definition().minSample()),
                        column("lagDays", f -> Indicator.LAG_DAYS),
                        column("version", f -> f.definition().version())),
                row -> figures.all(Snapshots.EVERYWHERE).forEach(row));
    }

    /** Those that are not public stay out of the file. */
    Table<CountedPage.CountedRow> rows(Indicator indicator, String territory, Period period) {
        return new Table<>(
                "indicator-rows",
                List.of(
                        column("id", CountedPage.CountedRow::id),
                        column("title", CountedPage.CountedRow::title),
                        column("path", CountedPage.CountedRow::path),
                        column("rowVersion", CountedPage.CountedRow::version)),
                row -> Slice.walk(
                        after -> counted.page(indicator, territory, period, after, PORTION)
                                .rows(),
                        found -> found.forEach(row)));
    }

    private <R> Table.Column<R> column(String key, Function<R, @Nullable Object> value) {
        return new Table.Column<>(key, text("resolution.indicator.column." + key), value);
    }

    private String text(String key) {
        return Texts.in(language.tag(), Message.of(key));
    }
}
