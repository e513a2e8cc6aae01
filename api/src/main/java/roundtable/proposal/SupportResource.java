package roundtable.proposal;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;

/** Who stands behind a proposal. */
@Path("/api/v1/proposals/{id}")
@Tag(name = "proposals")
class SupportResource {
    private final ProposalRepository proposals;
    private final SupportService service;
    private final ProposalPolicy policy;
    private final ProposalViews views;
    private final ProposalExport table;
    private final Exports exports;

    SupportResource(
            ProposalRepository proposals,
            SupportService service,
            ProposalPolicy policy,
            ProposalViews views,
            ProposalExport table,
            Exports exports) {
        this.proposals = proposals;
        this.service = service;
        this.policy = policy;
        this.views = views;
        this.table = table;
        this.exports = exports;
    }

    @POST
    @Path("supports")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "supportProposal",
            summary = "Support it: counted once for a person; again for a new wording moves the support to that one")
    @APIResponse(
            responseCode = "201",
            description = "Supported",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SupportedView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was supported already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SupportedView.class)))
    public RestResponse<SupportedView> support(@RestPath String id) {
        return answer(service.support(id), "supports/mine");
    }

    @DELETE
    @Path("supports/mine")
    @Authenticated
    @Operation(operationId = "withdrawProposalSupport", summary = "Take one's support back, at any time")
    public void withdraw(@RestPath String id) {
        service.withdraw(id);
    }

    @GET
    @Path("endorsements")
    @PermitAll
    @CacheFor(topics = {ProposalResource.TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listProposalEndorsements", summary = "Organizations that stand behind it")
    public RestResponse<Page<EndorsementView>> endorsements(@RestPath String id, @BeanParam Export export) {
        var p = proposals.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        var all = views.endorsements(p);
        return exports.answer(export, () -> table.endorsements(all), () -> Page.whole(all));
    }

    @POST
    @Path("endorsements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "endorseProposal",
            summary = "Let an organization stand behind it; counted apart from people")
    @APIResponse(
            responseCode = "201",
            description = "Endorsed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SupportedView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was endorsed already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SupportedView.class)))
    public RestResponse<SupportedView> endorse(@RestPath String id, ProposalSteps.EndorsementInput input) {
        return answer(service.endorse(id, input.organizationId()), "endorsements/" + input.organizationId());
    }

    @DELETE
    @Path("endorsements/{organization}")
    @Authenticated
    @Operation(operationId = "withdrawProposalEndorsement", summary = "The organization no longer stands behind it")
    public void withdrawEndorsement(@RestPath String id, @RestPath UUID organization) {
        service.withdrawEndorsement(id, organization);
    }

    private RestResponse<SupportedView> answer(SupportService.Outcome outcome, String place) {
        var view = views.supported(outcome.proposal());
        return outcome.fresh()
                ? RestResponse.ResponseBuilder.<SupportedView>created(
                                URI.create(ProposalResource.PATH + view.id() + "/" + place))
                        .entity(view)
                        .build()
                : RestResponse.ok(view);
    }
}
