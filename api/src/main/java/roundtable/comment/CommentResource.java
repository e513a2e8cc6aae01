package roundtable.comment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.text.Plain;

/** Single comments; those on a thing stand below the thing. */
@Path("/api/v1/comments")
@Tag(name = "comments")
class CommentResource {
    private final CommentRepository comments;
    private final CommentListRepository rows;
    private final Comments all;
    private final CommentService service;
    private final CommentPolicy policy;
    private final Cursors cursors;

    CommentResource(
            CommentRepository comments,
            CommentListRepository rows,
            Comments all,
            CommentService service,
            CommentPolicy policy,
            Cursors cursors) {
        this.comments = comments;
        this.rows = rows;
        this.all = all;
        this.service = service;
        this.policy = policy;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Caller.MODERATOR, Caller.ADMINISTRATOR})
    @Operation(operationId = "listWaitingComments", summary = "Comments that wait for a moderator, the oldest first")
    public Page<CommentView> waiting(
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return all.page(rows.waiting(cursors.place(cursor), limit));
    }

    @GET
    @Path("{id}/replies")
    @PermitAll
    @CacheFor(topics = {Comments.TOPIC, People.TOPIC, OrganizationDirectory.TOPIC})
    @Operation(operationId = "listReplies", summary = "Replies to a comment, the oldest first")
    public Page<CommentView> replies(
            @RestPath UUID id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        policy.checkVisible(comments.findByIdOptional(id).orElseThrow(ProblemException::notFound));
        return all.page(rows.replies(id, cursors.place(cursor), limit, all.me()));
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed({Caller.MODERATOR, Caller.ADMINISTRATOR})
    @Operation(operationId = "listCommentVersions", summary = "Earlier words of a comment, the latest first")
    public Page<CommentRepository.Version> versions(@RestPath UUID id) {
        if (comments.findByIdOptional(id).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Page.whole(comments.versions(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(operationId = "changeComment", summary = "Change one's own words while they are new")
    public CommentView change(@RestPath UUID id, ObjectNode patch) {
        return all.view(service.change(id, patch));
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "removeComment",
            summary = "Take one's own comment back; a placeholder stays where somebody has answered")
    public void remove(@RestPath UUID id) {
        service.remove(id);
    }

    @POST
    @Path("{id}/actions/publish")
    @Authenticated
    @Idempotent
    @Operation(operationId = "publishComment", summary = "Show it to everybody")
    public CommentView publish(@RestPath UUID id) {
        return all.view(service.publish(id));
    }

    @POST
    @Path("{id}/actions/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "returnComment", summary = "Give it back to its author, with a reason")
    public CommentView giveBack(@RestPath UUID id, ReasonInput input) {
        return all.view(service.giveBack(id, input.reason()));
    }

    /** Why a comment cannot stand there. */
    @Schema(name = "CommentReason")
    record ReasonInput(
            @NotBlank
                    @Size(max = 2000)
                    @Plain(lines = true)
                    @Schema(examples = "Обсуждайте предложение, а не того, кто его внёс.")
                    String reason) {}
}
