package roundtable.resolution;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.store.Slice;

@Path("/api/v1/recommendations/{id}")
@Tag(name = "evidence")
class EvidenceResource {
    private final EvidenceRepository evidence;
    private final RecommendationRepository recommendations;
    private final ProgressRepository progress;
    private final EvidenceService service;
    private final MeasureService measures;
    private final EvidencePages pages;
    private final RuleFilters filters;
    private final EvidenceExport table;
    private final Exports exports;
    private final Cursors cursors;

    EvidenceResource(
            EvidenceRepository evidence,
            RecommendationRepository recommendations,
            ProgressRepository progress,
            EvidenceService service,
            MeasureService measures,
            EvidencePages pages,
            RuleFilters filters,
            EvidenceExport table,
            Exports exports,
            Cursors cursors) {
        this.evidence = evidence;
        this.recommendations = recommendations;
        this.progress = progress;
        this.service = service;
        this.measures = measures;
        this.pages = pages;
        this.filters = filters;
        this.table = table;
        this.exports = exports;
        this.cursors = cursors;
    }

    @GET
    @Path("evidence")
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING)
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(
            operationId = "listEvidence",
            summary =
                    "Accepted and broken evidence, the latest first; the staff see what is proposed and rejected too, everybody their own")
    public RestResponse<Page<EvidenceView>> list(
            @RestPath UUID id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        return exports.answer(
                export,
                () -> {
                    requireKnown(id);
                    return table.table(id);
                },
                () -> page(id, cursor, limit));
    }

    private Page<EvidenceView> page(UUID id, @Nullable String cursor, int limit) {
        var found =
                evidence.newest(id, service.visible(), service.seesAll(), service.own(), cursors.place(cursor), limit);
        if (found.items().isEmpty()) {
            requireKnown(id);
        }
        return cursors.page(new Slice<>(pages.views(found.items()), found.next(), found.total()));
    }

    @POST
    @Path("evidence")
    @Authenticated
    @Idempotent
    @Operation(operationId = "proposeEvidence", summary = "Offers a proof; another person decides on it")
    @APIResponse(
            responseCode = "201",
            description = "Offered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EvidenceView.class)))
    public RestResponse<EvidenceView> propose(@RestPath UUID id, EvidenceInput input) {
        var made = service.propose(id, input);
        return RestResponse.ResponseBuilder.<EvidenceView>created(
                        URI.create("/api/v1/recommendations/" + id + "/evidence/" + made.id()))
                .entity(pages.view(made))
                .build();
    }

    @GET
    @Path("evidence/{evidenceId}")
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING)
    @Operation(operationId = "getEvidence", summary = "One piece of evidence")
    public EvidenceView get(@RestPath UUID id, @RestPath UUID evidenceId) {
        var found = evidence.findById(evidenceId);
        if (found == null || !found.recommendationId().equals(id) || !service.mayRead(found)) {
            throw ProblemException.notFound();
        }
        return pages.view(found);
    }

    @POST
    @Path("evidence/{evidenceId}/actions/accept")
    @Authenticated
    @Idempotent
    @Operation(operationId = "acceptEvidence", summary = "Another person than the one who offered it accepts it")
    public EvidenceView accept(@RestPath UUID id, @RestPath UUID evidenceId) {
        return pages.view(service.decide(id, evidenceId, EvidenceAction.ACCEPT, null));
    }

    @POST
    @Path("evidence/{evidenceId}/actions/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "rejectEvidence", summary = "Another person than the one who offered it rejects it")
    public EvidenceView reject(@RestPath UUID id, @RestPath UUID evidenceId, Steps.ReasonInput input) {
        return pages.view(service.decide(id, evidenceId, EvidenceAction.REJECT, input.reason()));
    }

    @GET
    @Path("evidence-rules")
    @PermitAll
    @CacheFor(topics = {Documents.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(operationId = "listEvidenceRules", summary = "Rules by which the platform finds evidence by itself")
    public Page<EvidenceRuleView> rules(@RestPath UUID id) {
        requireKnown(id);
        return Page.whole(filters.views(evidence.rulesOf(id)));
    }

    @POST
    @Path("evidence-rules")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "addEvidenceRule",
            summary = "Lets the platform find evidence by itself, everywhere or in a territory and activity areas")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = EvidenceRuleView.class)))
    public RestResponse<EvidenceRuleView> addRule(@RestPath UUID id, EvidenceRuleInput input) {
        var made = measures.addRule(id, input);
        var added = filters.views(evidence.rulesOf(id)).stream()
                .filter(r -> r.id().equals(made))
                .findFirst()
                .orElseThrow();
        return created(id, "evidence-rules", added);
    }

    @GET
    @Path("targets")
    @PermitAll
    @CacheFor(topics = Documents.TOPIC)
    @Operation(
            operationId = "listTargets",
            summary = "The numbers that the recommendation is held to, and how they stand")
    public Page<TargetView> targets(@RestPath UUID id) {
        requireKnown(id);
        return Page.whole(progress.targets(id));
    }

    @POST
    @Path("targets")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "setTarget",
            summary = "Sets a number to reach; the older one for the indicator is kept as history")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TargetView.class)))
    public RestResponse<TargetView> setTarget(@RestPath UUID id, TargetInput input) {
        measures.setTarget(id, input);
        var set = progress.targets(id).stream()
                .filter(t -> t.indicator().equals(input.indicator()))
                .findFirst()
                .orElseThrow();
        return created(id, "targets", set);
    }

    @DELETE
    @Path("evidence-rules/{ruleId}")
    @Authenticated
    @Operation(
            operationId = "stopEvidenceRule",
            summary = "Stops a rule; what it found stays until somebody rejects it")
    public void stopRule(@RestPath UUID id, @RestPath UUID ruleId) {
        measures.stopRule(id, ruleId);
    }

    @DELETE
    @Path("targets/{targetId}")
    @Authenticated
    @Operation(operationId = "withdrawTarget", summary = "Takes a target back that was a mistake")
    public void withdrawTarget(@RestPath UUID id, @RestPath UUID targetId) {
        measures.withdrawTarget(id, targetId);
    }

    private static <T> RestResponse<T> created(UUID id, String list, T entity) {
        return RestResponse.ResponseBuilder.<T>created(URI.create("/api/v1/recommendations/" + id + "/" + list))
                .entity(entity)
                .build();
    }

    private void requireKnown(UUID id) {
        if (!recommendations.exists(id)) {
            throw ProblemException.notFound();
        }
    }
}
