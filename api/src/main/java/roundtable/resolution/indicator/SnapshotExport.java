package roundtable.resolution.indicator;

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

/** The kept values of an indicator as a table, with what proves each of them. */
@ApplicationScoped
class SnapshotExport {
    private static final int PORTION = 100;

    private final SnapshotRepository kept;
    private final RequestLanguage language;

    SnapshotExport(SnapshotRepository kept, RequestLanguage language) {
        this.kept = kept;
        this.language = language;
    }

    Table<Snapshot> table(String key, String territory) {
        return new Table<>(
                "snapshots",
                List.of(
                        column("from", Snapshot::from),
                        column("to", Snapshot::to),
                        column("territory", Snapshot::territory),
                        column("value", Snapshot::value),
                        column("numerator", Snapshot::numerator),
                        column("denominator", Snapshot::denominator),
                        column("sample", Snapshot::sample),
                        column("status", s -> EnumNames.of(s.status())),
                        column("reason", Snapshot::reason),
                        column("definition", Snapshot::version),
                        column("revision", Snapshot::revision),
                        column("computedAt", Snapshot::computedAt),
                        column("inputDigest", Snapshot::inputDigest)),
                row -> Slice.walk(after -> kept.history(key, territory, after, PORTION), found -> found.forEach(row)));
    }

    private Table.Column<Snapshot> column(String key, Function<Snapshot, @Nullable Object> value) {
        return new Table.Column<>(
                key, Texts.in(language.tag(), Message.of("resolution.snapshot.column." + key)), value);
    }
}
