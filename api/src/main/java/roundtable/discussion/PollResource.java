package roundtable.discussion;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.comment.Comments;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;

/** Polls inside of a discussion, and the answers to them. */
@Path("/api/v1/discussions/{id}/polls")
@Tag(name = "discussions")
class PollResource {
    private final DiscussionRepository discussions;
    private final PollService service;
    private final PollViews views;
    private final PollExport table;
    private final Exports exports;
    private final DiscussionPolicy policy;

    PollResource(
            DiscussionRepository discussions,
            PollService service,
            PollViews views,
            PollExport table,
            Exports exports,
            DiscussionPolicy policy) {
        this.discussions = discussions;
        this.service = service;
        this.views = views;
        this.table = table;
        this.exports = exports;
        this.policy = policy;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {DiscussionResource.TOPIC, Comments.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listPolls", summary = "Polls of a discussion with their results by side")
    public RestResponse<Page<PollView>> list(@RestPath String id, @BeanParam Export export) {
        var d = discussions.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(d);
        return exports.answer(export, () -> table.table(d), () -> Page.whole(views.views(d)));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "createPoll", summary = "Ask something inside of an open discussion")
    public Page<PollView> ask(@RestPath String id, PollInput input) {
        return Page.whole(views.views(service.ask(id, input)));
    }

    @POST
    @Path("{pollId}/actions/close")
    @Authenticated
    @Idempotent
    @Operation(operationId = "closePoll", summary = "Take no more answers")
    public Page<PollView> close(@RestPath String id, @RestPath UUID pollId) {
        return Page.whole(views.views(service.close(id, pollId)));
    }

    @PUT
    @Path("{pollId}/ballot")
    @Authenticated
    @Operation(operationId = "answerPoll", summary = "Answer a poll, in place of an earlier answer while it is open")
    public Page<PollView> answer(@RestPath String id, @RestPath UUID pollId, BallotInput input) {
        return Page.whole(views.views(service.answer(id, pollId, input)));
    }
}
