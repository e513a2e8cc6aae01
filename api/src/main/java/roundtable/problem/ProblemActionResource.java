package roundtable.problem;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.shared.http.Idempotent;

/** The steps of authors, of those whom it concerns, and of moderators. */
@Path("/api/v1/problems/{id}/actions")
@Tag(name = "problems")
class ProblemActionResource {
    private final ProblemService service;
    private final EndingService endings;
    private final VerdictService verdicts;
    private final ProblemViews views;

    ProblemActionResource(ProblemService service, EndingService endings, VerdictService verdicts, ProblemViews views) {
        this.service = service;
        this.endings = endings;
        this.verdicts = verdicts;
        this.views = views;
    }

    @POST
    @Path("submit")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "submitProblem",
            summary = "Give a draft to the moderators; a trusted author's is public at once")
    public ProblemView submit(@RestPath String id) {
        return views.view(service.act(id, ProblemAction.SUBMIT));
    }

    @POST
    @Path("publish")
    @Authenticated
    @Idempotent
    @Operation(operationId = "publishProblem", summary = "Show it to everybody; it goes to the responsible body")
    public ProblemView publish(@RestPath String id) {
        return views.view(service.act(id, ProblemAction.PUBLISH));
    }

    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "returnProblem", summary = "Give it back to its author, with a reason")
    public ProblemView giveBack(@RestPath String id, ProblemSteps.ReasonInput input) {
        return views.view(service.act(id, ProblemAction.RETURN, input.reason()));
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "withdrawProblem", summary = "Take one's own problem back and say why; the page stays")
    public ProblemView withdraw(@RestPath String id, ProblemSteps.WithdrawalInput input) {
        return views.view(endings.withdraw(id, input));
    }

    @POST
    @Path("confirm")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "confirmProblemSolved",
            summary = "It is solved: by the author, or by three of those whom it concerns")
    public ProblemView confirm(@RestPath String id) {
        return views.view(verdicts.confirm(id));
    }

    @POST
    @Path("dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "disputeProblemSolved",
            summary = "It is not solved: by the author, or by three of those whom it concerns")
    public ProblemView dispute(@RestPath String id, ProblemSteps.ReasonInput input) {
        return views.view(verdicts.dispute(id, input.reason()));
    }

    @POST
    @Path("inform")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "informProblemBody",
            summary = "Tell what the body has asked its author for: the clock of its answer goes on")
    public ProblemView inform(@RestPath String id, ProblemSteps.InformationInput input) {
        return views.view(service.act(id, ProblemAction.INFORM, input.text()));
    }

    @POST
    @Path("reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "reopenProblem", summary = "It is back within 90 days")
    public ProblemView reopen(@RestPath String id, ProblemSteps.ReasonInput input) {
        return views.view(service.act(id, ProblemAction.REOPEN, input.reason()));
    }

    @POST
    @Path("mark_duplicate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "markProblemDuplicate", summary = "It is the same as another one, which goes on")
    public ProblemView markDuplicate(@RestPath String id, ProblemSteps.DuplicateInput input) {
        return views.view(endings.markDuplicate(id, input));
    }

    @POST
    @Path("object_duplicate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "objectProblemDuplicate",
            summary = "It is not the same: the author says so in 7 days, once, and it goes on where it was")
    public ProblemView objectDuplicate(@RestPath String id, ProblemSteps.ReasonInput input) {
        return views.view(endings.object(id, input.reason()));
    }

    @POST
    @Path("accept_objection")
    @Authenticated
    @Idempotent
    @Operation(operationId = "acceptProblemObjection", summary = "Agree with the author that it is not the same")
    public ProblemView acceptObjection(@RestPath String id) {
        return views.view(endings.accept(id));
    }
}
