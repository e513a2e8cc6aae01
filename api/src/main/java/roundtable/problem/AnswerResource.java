package roundtable.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.answer.AnswerExport;
import roundtable.answer.AnswerRatingInput;
import roundtable.comment.Comments;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;

/** Official answers to problems: written by one officer, signed by another. */
@Path("/api/v1/problems/{id}/official-answers")
@Tag(name = "problems")
class AnswerResource {
    private final ProblemRepository problems;
    private final AnswerService service;
    private final DisputeService disputes;
    private final ProblemPolicy policy;
    private final AnswerViews views;
    private final AnswerExport table;
    private final Exports exports;

    AnswerResource(
            ProblemRepository problems,
            AnswerService service,
            DisputeService disputes,
            ProblemPolicy policy,
            AnswerViews views,
            AnswerExport table,
            Exports exports) {
        this.problems = problems;
        this.service = service;
        this.disputes = disputes;
        this.policy = policy;
        this.views = views;
        this.table = table;
        this.exports = exports;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {ProblemResource.TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, People.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(
            operationId = "listProblemAnswers",
            summary = "Official answers, latest first; those in preparation for the body's officers only")
    public RestResponse<Page<AnswerView>> list(@RestPath String id, @BeanParam Export export) {
        var p = problems.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        var all = views.views(p);
        return exports.answer(
                export, () -> table.table(all.stream().map(AnswerView::row).toList()), () -> Page.whole(all));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "createProblemAnswer",
            summary = "Write an official answer; it is public when another officer has signed it")
    @APIResponse(
            responseCode = "201",
            description = "The answer",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnswerView.class)))
    public RestResponse<AnswerView> create(@RestPath String id, AnswerInput input) {
        var made = view(service.write(id, input));
        return RestResponse.ResponseBuilder.<AnswerView>created(
                        URI.create(ProblemResource.PATH + id + "/official-answers/" + made.id()))
                .entity(made)
                .build();
    }

    @PATCH
    @Path("{answer}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(operationId = "changeProblemAnswer", summary = "Write it anew while nobody has signed it")
    public AnswerView change(@RestPath String id, @RestPath UUID answer, ObjectNode patch) {
        return view(service.change(id, answer, patch));
    }

    @DELETE
    @Path("{answer}")
    @Authenticated
    @Operation(operationId = "removeProblemAnswer", summary = "Take it back before anybody has seen it")
    public void remove(@RestPath String id, @RestPath UUID answer) {
        service.remove(id, answer);
    }

    @POST
    @Path("{answer}/actions/sign")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "signProblemAnswer",
            summary = "A second officer signs: it is published at once, or on its day")
    public AnswerView sign(@RestPath String id, @RestPath UUID answer) {
        return view(service.sign(id, answer));
    }

    @POST
    @Path("{answer}/actions/rate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "rateProblemAnswer", summary = "The author says once, within 30 days, whether it answers")
    public AnswerView rate(@RestPath String id, @RestPath UUID answer, AnswerRatingInput input) {
        return view(service.rate(id, answer, input));
    }

    @POST
    @Path("{answer}/actions/dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "disputeProblemAnswer",
            summary = "It is no answer: the author, or ten of those whom it concerns; once, within 30 days")
    public AnswerView dispute(@RestPath String id, @RestPath UUID answer, ProblemSteps.ReasonInput input) {
        return view(disputes.dispute(id, answer, input.reason()));
    }

    @POST
    @Path("{answer}/actions/uphold")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "upholdProblemAnswer",
            summary = "An officer who has neither written nor signed it lets a disputed answer stand, and says why")
    public AnswerView uphold(@RestPath String id, @RestPath UUID answer, ProblemSteps.ReasonInput input) {
        return view(disputes.uphold(id, answer, input.reason()));
    }

    private AnswerView view(AnswerService.Answered answered) {
        return views.view(answered.answer(), answered.problem());
    }
}
