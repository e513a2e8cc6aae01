package roundtable.proposal;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;

/** What proposals ask of a person: they need not go through their notices to find it. */
@Path("/api/v1/proposal-tasks")
@Tag(name = "proposals")
class ProposalTaskResource {
    private final ProposalTaskRepository tasks;
    private final Caller caller;
    private final Clock clock;
    private final Cursors cursors;

    ProposalTaskResource(ProposalTaskRepository tasks, Caller caller, Clock clock, Cursors cursors) {
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listProposalTasks",
            summary = "What is expected of the caller about proposals: invitations, merges and withdrawals to agree "
                    + "to, amendments to decide on; what is due first first")
    public Page<ProposalTaskView> list(
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return cursors.page(
                tasks.page(caller.id().orElseThrow(), caller.acting(), clock.instant(), cursors.place(cursor), limit));
    }
}
