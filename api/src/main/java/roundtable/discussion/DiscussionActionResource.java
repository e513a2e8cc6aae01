package roundtable.discussion;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.discussion.DiscussionSteps.EndInput;
import roundtable.discussion.DiscussionSteps.ExtensionInput;
import roundtable.discussion.DiscussionSteps.OutcomeInput;
import roundtable.discussion.DiscussionSteps.ReviewInput;
import roundtable.shared.http.Idempotent;

/** The steps of a discussion that the Resource Center does. */
@Path("/api/v1/discussions/{id}/actions")
@Tag(name = "discussions")
class DiscussionActionResource {
    private final DiscussionService service;
    private final DiscussionViews views;

    DiscussionActionResource(DiscussionService service, DiscussionViews views) {
        this.service = service;
        this.views = views;
    }

    @POST
    @Path("schedule")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "scheduleDiscussion",
            summary = "Announce a draft; it opens by itself on its first day, at once when that is today")
    public DiscussionView schedule(@RestPath String id) {
        return views.view(service.schedule(id));
    }

    @POST
    @Path("take")
    @Authenticated
    @Idempotent
    @Operation(operationId = "takeDiscussion", summary = "Lead it from now on")
    public DiscussionView take(@RestPath String id) {
        return views.view(service.take(id));
    }

    @POST
    @Path("extend")
    @Authenticated
    @Idempotent
    @Operation(operationId = "extendDiscussion", summary = "Give it more time, once")
    public DiscussionView extend(@RestPath String id, ExtensionInput input) {
        return views.view(service.extend(id, input));
    }

    @POST
    @Path("finish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "finishDiscussion", summary = "End it before its day, with a public reason")
    public DiscussionView finish(@RestPath String id, EndInput input) {
        return views.view(service.finish(id, input.reason()));
    }

    @POST
    @Path("publish_outcome")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "publishDiscussionOutcome",
            summary = "Publish what it has come to; agreed only when two of the three sides consent")
    public DiscussionView conclude(@RestPath String id, OutcomeInput input) {
        return views.view(service.conclude(id, input));
    }

    @POST
    @Path("review")
    @Authenticated
    @Idempotent
    @Operation(operationId = "reviewDiscussionOutcome", summary = "Say what became of the outcome")
    public DiscussionView review(@RestPath String id, ReviewInput input) {
        return views.view(service.review(id, input));
    }
}
