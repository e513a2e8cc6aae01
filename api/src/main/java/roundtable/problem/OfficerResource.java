package roundtable.problem;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.answer.RegimeInput;
import roundtable.shared.http.Idempotent;

/** The steps of the responsible body's officers, beside their answers. */
@Path("/api/v1/problems/{id}/actions")
@Tag(name = "problems")
class OfficerResource {
    private final OfficerService service;
    private final CallService calls;
    private final ProblemViews views;

    OfficerResource(OfficerService service, CallService calls, ProblemViews views) {
        this.service = service;
        this.calls = calls;
        this.views = views;
    }

    @POST
    @Path("register")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "registerProblem",
            summary = "Take it on: it gets a number, and the day by which it is answered")
    public ProblemView register(@RestPath String id) {
        return views.view(service.register(id));
    }

    @POST
    @Path("forward")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "forwardProblem", summary = "Give it to another body, within 7 days and twice at most")
    public ProblemView forward(@RestPath String id, ProblemSteps.ForwardInput input) {
        return views.view(service.forward(id, input.bodyId(), input.reason()));
    }

    @POST
    @Path("ask_extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "askProblemExtension",
            summary = "Ask the head of the body for more time to answer, at most 30 days; an officer's step")
    public ProblemView askExtension(@RestPath String id, ProblemSteps.ExtensionInput input) {
        return views.view(service.askExtension(id, input));
    }

    @POST
    @Path("refuse_extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "refuseProblemExtension",
            summary = "Give no more time to answer than there is; the head of the body's step")
    public ProblemView refuseExtension(@RestPath String id, ProblemSteps.ReasonInput input) {
        return views.view(service.refuseExtension(id, input.reason()));
    }

    @POST
    @Path("extend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "extendProblemTerm",
            summary = "Once at most 30 days more, before it is due; the head of the body's step")
    public ProblemView extend(@RestPath String id, ProblemSteps.ExtensionInput input) {
        return views.view(service.extend(id, input));
    }

    @POST
    @Path("start")
    @Authenticated
    @Idempotent
    @Operation(operationId = "startProblem", summary = "Begin with what was planned")
    public ProblemView start(@RestPath String id) {
        return views.view(service.act(id, ProblemAction.START));
    }

    @POST
    @Path("call")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "callForSolutions", summary = "Ask everybody for solutions, for 14 to 120 days")
    public ProblemView call(@RestPath String id, ProblemSteps.CallInput input) {
        return views.view(service.call(id, input));
    }

    @POST
    @Path("close_call")
    @Authenticated
    @Idempotent
    @Operation(operationId = "closeCallForSolutions", summary = "End the call before its last day")
    public ProblemView closeCall(@RestPath String id) {
        return views.view(service.act(id, ProblemAction.CLOSE_CALL));
    }

    @POST
    @Path("choose")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "chooseSolutions",
            summary = "Say within 30 days after a call which proposals were chosen, or none, and why")
    public ProblemView choose(@RestPath String id, ProblemSteps.ChoiceInput input) {
        return views.view(calls.choose(id, input));
    }

    @POST
    @Path("set_regime")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "setProblemRegime",
            summary = "Say what it is by law, with its number: an officer of the responsible body, or a moderator")
    public ProblemView setRegime(@RestPath String id, RegimeInput input) {
        return views.view(service.setRegime(id, input));
    }

    @POST
    @Path("claim_solved")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "claimProblemSolved",
            summary = "Show that it is solved; the author, or three of those whom it concerns, confirm or dispute")
    public ProblemView claimSolved(@RestPath String id, ProblemSteps.SolutionInput input) {
        return views.view(service.claimSolved(id, input));
    }
}
