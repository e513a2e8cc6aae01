package roundtable.resolution;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.RequestLanguage;

@Path("/api/v1/recommendations/{id}")
@Tag(name = "evidence")
class EvidenceResource {
    private final EvidenceRepository evidence;
    private final RecommendationRepository recommendations;
    private final ProgressRepository progress;
    private final EvidenceService service;
    private final Proofs proofs;
    private final RequestLanguage language;
    private final Cursors cursors;

    EvidenceResource(
            EvidenceRepository evidence,
            RecommendationRepository recommendations,
            ProgressRepository progress,
            EvidenceService service,
            Proofs proofs,
            RequestLanguage language,
            Cursors cursors) {
        this.evidence = evidence;
        this.recommendations = recommendations;
        this.progress = progress;
        this.service = service;
        this.proofs = proofs;
        this.language = language;
        this.cursors = cursors;
    }

    @GET
    @Path("evidence")
    @PermitAll
    @Operation(
            operationId = "listEvidence",
            summary = "Accepted and broken evidence, the latest first; the staff see what is proposed and rejected too")
    public Page<EvidenceView> list(
            @RestPath UUID id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        requireKnown(id);
        return cursors.page(evidence.newest(id, service.visible(), cursors.place(cursor), limit)
                .map(this::view));
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
                .entity(view(made))
                .build();
    }

    @GET
    @Path("evidence/{evidenceId}")
    @PermitAll
    @Operation(operationId = "getEvidence", summary = "One piece of evidence")
    public EvidenceView get(@RestPath UUID id, @RestPath UUID evidenceId) {
        var found = evidence.findById(evidenceId);
        if (found == null || !found.recommendationId().equals(id) || !service.mayRead(found)) {
            throw ProblemException.notFound();
        }
        return view(found);
    }

    @POST
    @Path("evidence/{evidenceId}/actions/accept")
    @Authenticated
    @Idempotent
    @Operation(operationId = "acceptEvidence", summary = "Another person than the one who offered it accepts it")
    public EvidenceView accept(@RestPath UUID id, @RestPath UUID evidenceId) {
        return view(service.decide(id, evidenceId, EvidenceAction.ACCEPT, null));
    }

    @POST
    @Path("evidence/{evidenceId}/actions/reject")
    @Authenticated
    @Idempotent
    @Operation(operationId = "rejectEvidence", summary = "Another person than the one who offered it rejects it")
    public EvidenceView reject(@RestPath UUID id, @RestPath UUID evidenceId, Steps.ReasonInput input) {
        return view(service.decide(id, evidenceId, EvidenceAction.REJECT, input.reason()));
    }

    @GET
    @Path("evidence-rules")
    @PermitAll
    @Operation(operationId = "listEvidenceRules", summary = "Rules by which the platform finds evidence by itself")
    public Page<EvidenceRuleView> rules(@RestPath UUID id) {
        requireKnown(id);
        return Page.whole(
                evidence.rulesOf(id).stream().map(EvidenceResource::view).toList());
    }

    @POST
    @Path("evidence-rules")
    @Authenticated
    @Idempotent
    @Operation(operationId = "addEvidenceRule", summary = "Lets the platform find evidence by itself")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = EvidenceRuleView.class)))
    public RestResponse<EvidenceRuleView> addRule(@RestPath UUID id, EvidenceRuleInput input) {
        service.addRule(id, input);
        var added = evidence.rulesOf(id).stream()
                .filter(r -> r.entityType().equals(input.targetType())
                        && r.predicate().equals(input.predicate()))
                .findFirst()
                .orElseThrow();
        return created(id, "evidence-rules", view(added));
    }

    @GET
    @Path("targets")
    @PermitAll
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
        service.setTarget(id, input);
        var set = progress.targets(id).stream()
                .filter(t -> t.indicator().equals(input.indicator()))
                .findFirst()
                .orElseThrow();
        return created(id, "targets", set);
    }

    private static <T> RestResponse<T> created(UUID id, String list, T entity) {
        return RestResponse.ResponseBuilder.<T>created(URI.create("/api/v1/recommendations/" + id + "/" + list))
                .entity(entity)
                .build();
    }

    private static EvidenceRuleView view(EvidenceRepository.Rule rule) {
        return new EvidenceRuleView(rule.id(), rule.entityType(), rule.predicate(), rule.since());
    }

    private EvidenceView view(Evidence e) {
        return EvidenceView.of(e, proofs.show(e.targetType(), e.targetId(), language.tag()), service.actions(e));
    }

    private void requireKnown(UUID id) {
        if (recommendations.count("id", id) == 0) {
            throw ProblemException.notFound();
        }
    }
}
