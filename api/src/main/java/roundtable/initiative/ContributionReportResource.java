package roundtable.initiative;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** The report by which a relief is asked for: who has given how much, year by year. */
@Path("/api/v1/initiatives/{id}/contribution-report")
@Tag(name = "initiatives")
class ContributionReportResource {
    /** Years that are shown when none are asked for. */
    private static final int USUAL_YEARS = 3;

    private final InitiativeRepository initiatives;
    private final InitiativePolicy policy;
    private final StepRepository steps;
    private final ContributionReports reports;
    private final ContributionReportViews views;
    private final Exports exports;
    private final Clock clock;

    ContributionReportResource(
            InitiativeRepository initiatives,
            InitiativePolicy policy,
            StepRepository steps,
            ContributionReports reports,
            ContributionReportViews views,
            Exports exports,
            Clock clock) {
        this.initiatives = initiatives;
        this.policy = policy;
        this.steps = steps;
        this.reports = reports;
        this.views = views;
        this.exports = exports;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING) // Whoever counts contributions is not known here.
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(
            operationId = "getContributionReport",
            summary = "Confirmed contributions by business and year, with the digest of the rows")
    public RestResponse<ContributionReportView> get(
            @RestPath String id,
            @RestQuery("from")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(description = "First year; two before the last one unless told", example = "2024")
                    @Nullable
                    Integer from,
            @RestQuery("to")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(description = "Last year; the year before this one unless told", example = "2026")
                    @Nullable
                    Integer to,
            @RestQuery("frozen")
                    @DefaultValue("false")
                    @Parameter(
                            description = "As it was frozen when the initiative was prepared; years then mean nothing")
                    boolean frozen,
            @RestQuery("step")
                    @Parameter(
                            description =
                                    "As it was frozen by that step: what was given back and prepared anew has several")
                    @Nullable
                    UUID step,
            @BeanParam Export export) {
        var i = initiatives.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(i);
        if (frozen || step != null) {
            var kept = kept(i, step).orElseThrow(ProblemException::notFound);
            var report = ContributionReport.of(kept);
            return exports.answer(export, () -> views.table(report), () -> views.view(i, report, kept.at()));
        }
        var report = asked(i, from, to);
        return exports.answer(export, () -> views.table(report), () -> views.view(i, report, null));
    }

    /** By that step, or by the latest preparation. */
    private Optional<FrozenReport> kept(Initiative i, @Nullable UUID step) {
        return step == null
                ? Optional.ofNullable(i.preparation()).map(Preparation::report)
                : steps.report(i.id(), step);
    }

    private ContributionReport asked(Initiative i, @Nullable Integer from, @Nullable Integer to) {
        int last = Objects.requireNonNullElseGet(to, () -> LocalDate.now(clock).getYear() - 1);
        int first = Objects.requireNonNullElseGet(from, () -> last - USUAL_YEARS + 1);
        if (first > last || last - first >= ContributionReport.MOST_YEARS) {
            throw ProblemException.invalid(Violation.In.QUERY, "from", "period", Message.of("initiative.fault.period"));
        }
        return reports.of(i, first, last);
    }
}
