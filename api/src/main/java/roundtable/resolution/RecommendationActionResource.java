package roundtable.resolution;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.shared.http.Idempotent;

/** The steps of a recommendation, each with exactly the words that it needs. */
@Path("/api/v1/recommendations/{id}")
@Tag(name = "recommendations")
class RecommendationActionResource {
    private final RecommendationService service;
    private final RecommendationPages pages;

    RecommendationActionResource(RecommendationService service, RecommendationPages pages) {
        this.service = service;
        this.pages = pages;
    }

    @POST
    @Path("actions/publish")
    @Authenticated
    @Idempotent
    @Operation(operationId = "publishRecommendation", summary = "Assigns a draft to its addressee")
    public RecommendationView publish(@RestPath UUID id) {
        service.step(id, RecommendationAction.PUBLISH);
        return pages.view(id);
    }

    @POST
    @Path("actions/accept")
    @Authenticated
    @Idempotent
    @Operation(operationId = "acceptRecommendation", summary = "The addressee takes it on, with a date or a review")
    public RecommendationView accept(@RestPath UUID id, Steps.AcceptanceInput input) {
        service.accept(id, input);
        return pages.view(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("actions/decline")
    @Authenticated
    @Idempotent
    @Operation(operationId = "declineRecommendation", summary = "The addressee refuses, and says publicly why")
    public RecommendationView decline(@RestPath UUID id, Steps.RefusalInput input) {
        service.step(id, RecommendationAction.DECLINE, input.reason());
        return pages.view(id);
    }

    @POST
    @Path("actions/reassign")
    @Authenticated
    @Idempotent
    @Operation(operationId = "reassignRecommendation", summary = "Gives a refused one to another addressee")
    public RecommendationView reassign(@RestPath UUID id, Steps.ReassignmentInput input) {
        service.reassign(id, input);
        return pages.view(id);
    }

    @POST
    @Path("actions/report")
    @Authenticated
    @Idempotent
    @Operation(operationId = "reportOnRecommendation", summary = "The addressee reports; the state stays")
    public RecommendationView reportAction(@RestPath UUID id, Steps.ReportInput input) {
        service.report(id, input);
        return pages.view(id);
    }

    @POST
    @Path("progress-reports")
    @Authenticated
    @Idempotent
    @Operation(operationId = "createProgressReport", summary = "The addressee reports what was done")
    @APIResponse(
            responseCode = "201",
            description = "Reported",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RecommendationView.class)))
    public RestResponse<RecommendationView> report(@RestPath UUID id, Steps.ReportInput input) {
        service.report(id, input);
        return RestResponse.ResponseBuilder.<RecommendationView>created(
                        URI.create("/api/v1/recommendations/" + id + "/progress-reports"))
                .entity(pages.view(id))
                .build();
    }

    @POST
    @Path("actions/claim_done")
    @Authenticated
    @Idempotent
    @Operation(operationId = "claimRecommendationDone", summary = "The addressee says that it is done")
    public RecommendationView claimDone(@RestPath UUID id) {
        service.step(id, RecommendationAction.CLAIM_DONE);
        return pages.view(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("actions/confirm")
    @Authenticated
    @Idempotent
    @Operation(operationId = "confirmRecommendation", summary = "Another side confirms that it is done")
    public RecommendationView confirm(@RestPath UUID id, Steps.ReasonInput input) {
        service.step(id, RecommendationAction.CONFIRM, input.reason());
        return pages.view(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("actions/return")
    @Authenticated
    @Idempotent
    @Operation(operationId = "returnRecommendation", summary = "Another side sees that it is not done")
    public RecommendationView giveBack(@RestPath UUID id, Steps.ReasonInput input) {
        service.step(id, RecommendationAction.RETURN, input.reason());
        return pages.view(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("actions/reopen")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "reopenRecommendation",
            summary = "Takes it up again: its evidence broke or a target is missed")
    public RecommendationView reopen(@RestPath UUID id, Steps.ReasonInput input) {
        service.step(id, RecommendationAction.REOPEN, input.reason());
        return pages.view(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("actions/close")
    @Authenticated
    @Idempotent
    @Operation(operationId = "closeRecommendation", summary = "Closes as not done what is 90 days overdue")
    public RecommendationView close(@RestPath UUID id, Steps.ReasonInput input) {
        service.step(id, RecommendationAction.CLOSE, input.reason());
        return pages.view(id);
    }

    @POST
    @Path("actions/cancel")
    @Authenticated
    @Idempotent
    @Operation(operationId = "cancelRecommendation", summary = "Takes it back by a new protocol")
    public RecommendationView cancel(@RestPath UUID id, Steps.CancellationInput input) {
        service.step(id, RecommendationAction.CANCEL, input.protocol() + ". " + input.reason());
        return pages.view(id);
    }
}
