package roundtable.problem;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.shared.http.Bulk;
import roundtable.shared.http.BulkResult;
import roundtable.shared.http.Idempotent;

/** The steps of {@link OfficerResource} for which one word, or none, is enough for many problems. */
@Path("/api/v1/problems/actions")
@Tag(name = "problems")
class OfficerBulkResource {
    private final OfficerService service;
    private final Bulk bulk;

    OfficerBulkResource(OfficerService service, Bulk bulk) {
        this.service = service;
        this.bulk = bulk;
    }

    @POST
    @Path("register")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "registerProblems",
            summary = "Take many on: each gets its number and its day, or is refused by itself")
    public BulkResult register(@NotNull @Valid ProblemSteps.ManyInput input) {
        return bulk.each(input.problems(), id -> service.register(id.toString()));
    }

    @POST
    @Path("forward")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "forwardProblems",
            summary = "Give many to another body for one reason; each is passed on or refused by itself")
    public BulkResult forward(@NotNull @Valid ProblemSteps.ManyForwardInput input) {
        var to = input.forwarding();
        return bulk.each(input.problems(), id -> service.forward(id.toString(), to.bodyId(), to.reason()));
    }

    @POST
    @Path("start")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "startProblems",
            summary = "Begin with what was planned, for many: each is begun or refused by itself")
    public BulkResult start(@NotNull @Valid ProblemSteps.ManyInput input) {
        return bulk.each(input.problems(), id -> service.act(id.toString(), ProblemAction.START));
    }
}
