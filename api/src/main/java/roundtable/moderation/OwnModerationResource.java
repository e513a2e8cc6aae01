package roundtable.moderation;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;

/** What concerns the caller: as a reporter, and as an author. */
@Path("/api/v1/me")
@Tag(name = "moderation")
class OwnModerationResource {
    private final ReportRepository reports;
    private final CaseRepository cases;
    private final CaseViews views;
    private final CasePolicy policy;
    private final Cursors cursors;

    OwnModerationResource(
            ReportRepository reports, CaseRepository cases, CaseViews views, CasePolicy policy, Cursors cursors) {
        this.reports = reports;
        this.cases = cases;
        this.views = views;
        this.policy = policy;
        this.cursors = cursors;
    }

    @GET
    @Path("reports")
    @Authenticated
    @Operation(operationId = "listOwnReports", summary = "What the caller has reported, the last first")
    public Page<OwnReportView> ownReports(
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return cursors.page(reports.own(policy.me(), cursors.place(cursor), limit));
    }

    @GET
    @Path("decisions")
    @Authenticated
    @Operation(
            operationId = "listOwnDecisions",
            summary = "What was decided about things that the caller answers for, the last first")
    public Page<OwnDecisionView> ownDecisions(
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return cursors.page(
                cases.ofAuthor(policy.me(), cursors.place(cursor), limit).map(views::own));
    }
}
