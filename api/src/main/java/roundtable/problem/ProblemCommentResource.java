package roundtable.problem;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.comment.CommentFilter;
import roundtable.comment.CommentInput;
import roundtable.comment.CommentPage;
import roundtable.comment.CommentView;
import roundtable.comment.Comments;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Export;
import roundtable.shared.http.Idempotent;

/** What people say of a problem. */
@Path("/api/v1/problems/{id}/comments")
@Tag(name = "comments")
class ProblemCommentResource {
    private final Comments comments;

    ProblemCommentResource(Comments comments) {
        this.comments = comments;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {Comments.TOPIC, ProblemResource.TOPIC, OrganizationDirectory.TOPIC, People.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listProblemComments", summary = "What people say of a problem, the newest first")
    public RestResponse<CommentPage> list(
            @RestPath String id, @BeanParam @Valid CommentFilter filter, @BeanParam Export export) {
        return comments.answer(Problem.TYPE, id, filter, export);
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "createProblemComment",
            summary = "Say something of a problem, or answer somebody; a trusted author's is public at once")
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CommentView.class)))
    public RestResponse<CommentView> create(@RestPath String id, CommentInput input) {
        return comments.write(Problem.TYPE, id, input);
    }
}
