package roundtable.initiative;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.initiative.ContributionReportView.RowView;
import roundtable.initiative.FrozenReport.Row;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.money.Money;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** A report as people and programs read it. */
@ApplicationScoped
class ContributionReportViews {
    private final OrganizationDirectory organizations;
    private final RequestLanguage language;

    ContributionReportViews(OrganizationDirectory organizations, RequestLanguage language) {
        this.organizations = organizations;
        this.language = language;
    }

    /** With the words for why there is nothing in it. */
    ContributionReportView view(Initiative i, ContributionReport report, @Nullable String frozenAt) {
        var named = names(report);
        return new ContributionReportView(
                i.id(),
                report.from(),
                report.to(),
                report.status(),
                report.status() == ContributionReport.Status.NO_DATA ? text("report.no-data") : null,
                frozenAt == null ? null : Instant.parse(frozenAt),
                report.digest(),
                report.rows().stream()
                        .map(r -> new RowView(
                                r.business(), named.get(r.business()), r.year(), r.count(), Money.ofMinor(r.minor())))
                        .toList(),
                Money.ofMinor(report.rows().stream().mapToLong(Row::minor).sum()));
    }

    /** Each row says what the whole is worth: whether there is data, and the digest. */
    Table<Row> table(ContributionReport report) {
        var named = names(report);
        var digest = report.digest();
        return new Table<>(
                "contribution-report",
                List.of(
                        column("businessId", Row::business),
                        column(
                                "business",
                                r -> named.containsKey(r.business())
                                        ? named.get(r.business()).shortName()
                                        : null),
                        column("year", Row::year),
                        column("count", Row::count),
                        column("amount", r -> Money.ofMinor(r.minor()).amount()),
                        column("status", r -> EnumNames.of(report.status())),
                        column("digest", r -> digest)),
                report.rows()::forEach);
    }

    private Map<UUID, OrganizationName> names(ContributionReport report) {
        return organizations.names(report.rows().stream().map(Row::business).collect(toSet()));
    }

    private Table.Column<Row> column(String key, Function<Row, @Nullable Object> value) {
        return new Table.Column<>(key, text("report.column." + key), value);
    }

    private String text(String key) {
        return Texts.in(language.tag(), Message.of("initiative." + key));
    }
}
