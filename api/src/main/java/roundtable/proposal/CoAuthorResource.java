package roundtable.proposal;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.comment.Comments;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;

/** Who proposes together. */
@Path("/api/v1/proposals/{id}/co-authors")
@Tag(name = "proposals")
class CoAuthorResource {
    private final ProposalRepository proposals;
    private final CoAuthorService service;
    private final ProposalPolicy policy;
    private final CoAuthorViews views;
    private final CoAuthorExport table;
    private final Exports exports;

    CoAuthorResource(
            ProposalRepository proposals,
            CoAuthorService service,
            ProposalPolicy policy,
            CoAuthorViews views,
            CoAuthorExport table,
            Exports exports) {
        this.proposals = proposals;
        this.service = service;
        this.policy = policy;
        this.views = views;
        this.table = table;
        this.exports = exports;
    }

    @GET
    @PermitAll
    @CacheFor(
            topics = {
                ProposalResource.TOPIC,
                Comments.TOPIC,
                OrganizationDirectory.TOPIC,
                ReferenceDirectory.TOPIC,
                People.TOPIC
            })
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(
            operationId = "listProposalCoAuthors",
            summary = "Who proposes together, the first one first; invitations for those whom they concern")
    public RestResponse<Page<CoAuthorView>> list(@RestPath String id, @BeanParam Export export) {
        var p = proposals.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        return exports.answer(export, () -> table.table(p), () -> Page.whole(views.views(p)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "inviteCoAuthor",
            summary =
                    "Ask a person or an organization to propose together, or a person to write on the draft; they have "
                            + "14 days to answer")
    @APIResponse(
            responseCode = "201",
            description = "The invitation",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CoAuthorView.class)))
    public RestResponse<CoAuthorView> invite(@RestPath String id, CoAuthorInput input) {
        var made = service.invite(id, input);
        return RestResponse.ResponseBuilder.<CoAuthorView>created(
                        URI.create(ProposalResource.PATH + made.proposal().id() + "/co-authors"))
                .entity(view(made))
                .build();
    }

    @POST
    @Path("{coAuthor}/actions/accept")
    @Authenticated
    @Idempotent
    @Operation(operationId = "acceptCoAuthorship", summary = "Propose together, from now on with an author's rights")
    public CoAuthorView accept(@RestPath String id, @RestPath UUID coAuthor) {
        return view(service.act(id, coAuthor, CoAuthorAction.ACCEPT));
    }

    @POST
    @Path("{coAuthor}/actions/decline")
    @Authenticated
    @Idempotent
    @Operation(operationId = "declineCoAuthorship", summary = "Rather not")
    public CoAuthorView decline(@RestPath String id, @RestPath UUID coAuthor) {
        return view(service.act(id, coAuthor, CoAuthorAction.DECLINE));
    }

    @POST
    @Path("{coAuthor}/actions/revoke")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "revokeCoAuthorInvitation",
            summary = "Take an invitation back before it is answered, or let an editor of the draft go")
    public CoAuthorView revoke(@RestPath String id, @RestPath UUID coAuthor) {
        return view(service.act(id, coAuthor, CoAuthorAction.REVOKE));
    }

    @POST
    @Path("{coAuthor}/actions/leave")
    @Authenticated
    @Idempotent
    @Operation(operationId = "leaveCoAuthors", summary = "Propose no longer; the proposal goes on without them")
    public CoAuthorView leave(@RestPath String id, @RestPath UUID coAuthor) {
        return view(service.act(id, coAuthor, CoAuthorAction.LEAVE));
    }

    private CoAuthorView view(CoAuthorService.Together made) {
        return views.view(made.coAuthor(), made.proposal());
    }
}
