package roundtable.resolution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.StepTables;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

@Path("/api/v1/recommendations")
@Tag(name = "recommendations")
class RecommendationResource {
    private final RecommendationRepository recommendations;
    private final ProgressRepository progress;
    private final RecommendationService service;
    private final RecommendationPages pages;
    private final RuleHistory rules;
    private final ReportPages reports;
    private final ReportExport reportTable;
    private final ResolutionExport table;
    private final Exports exports;
    private final StepTables ways;
    private final RecommendationFollowing following;
    private final Documents documents;
    private final OrganizationDirectory organizations;
    private final Cursors cursors;

    RecommendationResource(
            RecommendationRepository recommendations,
            ProgressRepository progress,
            RecommendationService service,
            RecommendationPages pages,
            RuleHistory rules,
            ReportPages reports,
            ReportExport reportTable,
            ResolutionExport table,
            Exports exports,
            StepTables ways,
            RecommendationFollowing following,
            Documents documents,
            OrganizationDirectory organizations,
            Cursors cursors) {
        this.recommendations = recommendations;
        this.progress = progress;
        this.service = service;
        this.pages = pages;
        this.rules = rules;
        this.reports = reports;
        this.reportTable = reportTable;
        this.table = table;
        this.exports = exports;
        this.ways = ways;
        this.following = following;
        this.documents = documents;
        this.organizations = organizations;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(topics = Documents.TOPIC)
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listRecommendations", summary = "Recommendations of all round tables, oldest first")
    public RestResponse<Page<RecommendationCard>> list(
            @BeanParam @Valid RecommendationFilter filter, @BeanParam Export export) {
        return exports.answer(
                export,
                () -> table.recommendations(filter),
                () -> cursors.page(recommendations
                        .list(filter, cursors.place(filter.cursor()))
                        .map(documents::card)));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @CacheFor(topics = Documents.TOPIC)
    @Operation(operationId = "getRecommendation", summary = "One recommendation with its targets and milestones")
    public RecommendationView get(@RestPath UUID id) {
        return pages.view(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(
            operationId = "changeRecommendation",
            summary = "Changes kind, due date and what is expected as evidence")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = RecommendationInput.class)))
    public RecommendationView change(@RestPath UUID id, ObjectNode patch) {
        service.change(id, patch);
        return pages.view(id);
    }

    @GET
    @Path("{id}/history")
    @PermitAll
    @CacheFor(topics = {Documents.TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listRecommendationHistory", summary = "Steps of a recommendation, the latest first")
    public RestResponse<Page<StepView>> history(
            @RestPath UUID id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        requireKnown(id);
        return exports.answer(
                export,
                () -> ways.table(following, id, (after, most) -> rows(way(id, after, most))),
                () -> cursors.page(way(id, cursors.place(cursor), limit)));
    }

    @GET
    @Path("{id}/progress-reports")
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING)
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listProgressReports", summary = "What the addressee reported, the latest first")
    public RestResponse<Page<ReportView>> reports(
            @RestPath UUID id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        requireKnown(id);
        return exports.answer(export, () -> reportTable.table(id), () -> {
            var found = progress.reports(id, cursors.place(cursor), limit);
            return cursors.page(new Slice<>(reports.views(found.items()), found.next(), found.total()));
        });
    }

    private void requireKnown(UUID id) {
        if (!recommendations.exists(id)) {
            throw ProblemException.notFound();
        }
    }

    private Slice<StepView> way(UUID id, @Nullable Key after, int limit) {
        var slice = progress.steps(id, after, limit);
        return new Slice<>(rules.named(slice.items()), slice.next(), slice.total());
    }

    private Slice<StepTables.Step> rows(Slice<StepView> way) {
        var names = organizations.names(way.items().stream()
                .map(StepView::actingFor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return way.map(step -> step.row(names));
    }
}
