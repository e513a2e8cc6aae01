package roundtable.initiative;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.initiative.FrozenReport.Row;
import roundtable.reference.Oktmo;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.spi.ConfirmedContributions;

/** Collects what features know of confirmed contributions. As long as no feature counts them, there is no data. */
@ApplicationScoped
class ContributionReports {
    private final List<ConfirmedContributions> sources;
    private final ReferenceDirectory reference;

    ContributionReports(@All List<ConfirmedContributions> sources, ReferenceDirectory reference) {
        this.sources = sources;
        this.reference = reference;
    }

    /** Of the businesses where the relief is to hold. */
    ContributionReport of(Initiative i, int from, int to) {
        if (sources.isEmpty()) {
            return new ContributionReport(from, to, ContributionReport.Status.NO_DATA, List.of());
        }
        var oktmo = oktmo(i.input().territoryId());
        var rows = sources.stream()
                .flatMap(s -> s.between(from, to, oktmo).stream())
                .map(c -> new Row(c.business(), c.year(), c.count(), c.minor()))
                .toList();
        return new ContributionReport(from, to, ContributionReport.Status.READY, rows);
    }

    /** All of a year together, in kopecks; null while nobody counts them. */
    @Nullable
    Long total(Initiative i, int year) {
        var report = of(i, year, year);
        return report.status() == ContributionReport.Status.NO_DATA
                ? null
                : report.rows().stream().mapToLong(Row::minor).sum();
    }

    private String oktmo(@Nullable UUID territory) {
        var known = territory == null
                ? null
                : reference.territories(Set.of(territory), "ru").get(territory);
        return known == null ? "" : Oktmo.inside(known.oktmo());
    }
}
