package roundtable.resolution;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.resolution.TaskRepository.Asking;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** The desk of those who accept, report, review and decide on evidence. */
@Path("/api/v1/recommendation-tasks")
@Tag(name = "recommendations")
class TaskResource {
    private final TaskRepository tasks;
    private final RecommendationPolicy policy;
    private final Caller caller;
    private final Cursors cursors;

    TaskResource(TaskRepository tasks, RecommendationPolicy policy, Caller caller, Cursors cursors) {
        this.tasks = tasks;
        this.policy = policy;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listRecommendationTasks",
            summary = "What is expected about recommendations, of the caller or of everybody; what is due first first")
    public Page<TaskView> list(
            @BeanParam TaskFilter filter,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return cursors.page(tasks.page(filter, asking(), cursors.place(cursor), limit));
    }

    @GET
    @Path("counts")
    @Authenticated
    @Operation(
            operationId = "countRecommendationTasks",
            summary = "How much of each step is expected, and how much of it is late")
    public Page<TaskView.Count> counts(@BeanParam TaskFilter filter) {
        return Page.whole(tasks.counts(filter, asking()));
    }

    /** The staff, and whoever acts for an organization, a body or a council; 403 for others. */
    private Asking asking() {
        if (!policy.isStaff() && !caller.actsForSome()) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return new Asking(
                caller.id().orElseThrow(),
                caller.acting(),
                policy.isStaff(),
                caller.isOfficer() || caller.isCouncilMember());
    }
}
