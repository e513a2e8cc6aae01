package roundtable.initiative;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.shared.http.Idempotent;

/** The steps of councils and of the bodies that decide (dialogue 2.7). */
@Path("/api/v1/initiatives/{id}/actions")
@Tag(name = "initiatives")
class InitiativeActionResource {
    private final CouncilService service;
    private final OfficerService officers;
    private final InitiativeViews views;

    InitiativeActionResource(CouncilService service, OfficerService officers, InitiativeViews views) {
        this.service = service;
        this.officers = officers;
        this.views = views;
    }

    @POST
    @Path("open")
    @Authenticated
    @Idempotent
    @Operation(operationId = "openInitiative", summary = "Begin the public discussion of thirty days")
    public InitiativeView open(@RestPath String id) {
        return views.view(service.open(id));
    }

    @POST
    @Path("endorse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "endorseInitiative", summary = "The council has voted for it, with a quorum")
    public InitiativeView endorse(@RestPath String id, InitiativeSteps.EndorsementInput input) {
        return views.view(service.endorse(id, input));
    }

    @POST
    @Path("prepare")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "prepareInitiative",
            summary = "File draft act, note and revenue loss; the report of contributions is frozen")
    public InitiativeView prepare(@RestPath String id, InitiativeSteps.PreparationInput input) {
        return views.view(service.prepare(id, input));
    }

    @POST
    @Path("request")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "requestInitiativeConclusion",
            summary = "The body takes it for a conclusion, in thirty days")
    public InitiativeView request(@RestPath String id) {
        return views.view(officers.request(id));
    }

    @POST
    @Path("submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "submitInitiative",
            summary = "File the conclusion, favourable or not; a municipal tax needs it")
    public InitiativeView submit(@RestPath String id, InitiativeSteps.ConclusionInput input) {
        return views.view(officers.submit(id, input));
    }

    @POST
    @Path("register")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "registerInitiative",
            summary = "Register it with a number; a citizens' group is answered in three months")
    public InitiativeView register(@RestPath String id, InitiativeSteps.RegistrationInput input) {
        return views.view(officers.register(id, input));
    }

    @POST
    @Path("adopt")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "adoptInitiative", summary = "Adopt it by an act")
    public InitiativeView adopt(@RestPath String id, InitiativeSteps.DecisionInput input) {
        return views.view(officers.adopt(id, input));
    }

    @POST
    @Path("reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "rejectInitiative", summary = "Reject it, with motives")
    public InitiativeView reject(@RestPath String id, InitiativeSteps.DecisionInput input) {
        return views.view(officers.reject(id, input));
    }

    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "returnInitiative", summary = "Give it back to be prepared anew, twice at most")
    public InitiativeView giveBack(@RestPath String id, InitiativeSteps.DecisionInput input) {
        return views.view(officers.giveBack(id, input));
    }

    @POST
    @Path("publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "publishInitiativeAct", summary = "Name the published act and the day since when it holds")
    public InitiativeView publish(@RestPath String id, InitiativeSteps.PublicationInput input) {
        return views.view(service.publish(id, input));
    }

    @POST
    @Path("evaluate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "evaluateInitiative", summary = "Say what the relief has brought in its first tax period")
    public InitiativeView evaluate(@RestPath String id, InitiativeSteps.EvaluationInput input) {
        return views.view(service.evaluate(id, input));
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "withdrawInitiative", summary = "The council takes it back before it is decided")
    public InitiativeView withdraw(@RestPath String id, InitiativeSteps.WithdrawalInput input) {
        return views.view(service.withdraw(id, input));
    }
}
