package roundtable.initiative;

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
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;

/** Who stands behind an initiative. */
@Path("/api/v1/initiatives/{id}")
@Tag(name = "initiatives")
class SupportResource {
    private final InitiativeRepository initiatives;
    private final SupportRepository supports;
    private final SupportService service;
    private final InitiativePolicy policy;
    private final InitiativeViews views;
    private final InitiativeExport table;
    private final Exports exports;
    private final Caller caller;

    SupportResource(
            InitiativeRepository initiatives,
            SupportRepository supports,
            SupportService service,
            InitiativePolicy policy,
            InitiativeViews views,
            InitiativeExport table,
            Exports exports,
            Caller caller) {
        this.initiatives = initiatives;
        this.supports = supports;
        this.service = service;
        this.policy = policy;
        this.views = views;
        this.table = table;
        this.exports = exports;
        this.caller = caller;
    }

    @POST
    @Path("supports")
    @Authenticated
    @Idempotent
    @Operation(operationId = "supportInitiative", summary = "Support it: counted once for a person")
    @APIResponse(
            responseCode = "201",
            description = "Supported",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InitiativeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was supported already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InitiativeView.class)))
    public RestResponse<InitiativeView> support(@RestPath String id) {
        return answer(service.support(id), "supports/mine");
    }

    @DELETE
    @Path("supports/mine")
    @Authenticated
    @Operation(operationId = "withdrawInitiativeSupport", summary = "Take one's support back, at any time")
    public void withdraw(@RestPath String id) {
        service.withdraw(id);
    }

    @GET
    @Path("backings")
    @PermitAll
    @CacheFor(
            topics = {InitiativeResource.TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listInitiativeBackings", summary = "Verified organizations that stand behind it")
    public RestResponse<Page<BackingView>> backings(@RestPath String id, @BeanParam Export export) {
        var i = initiatives.at(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(i);
        var backings = supports.backings(i.id());
        var named = views.names(backings.stream().map(b -> b.organization()));
        var all = backings.stream()
                .map(b -> new BackingView(
                        b.organization(), named.get(b.organization()), caller.represents(b.organization()), b.at()))
                .toList();
        return exports.answer(export, () -> table.backings(all), () -> Page.whole(all));
    }

    @POST
    @Path("backings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "backInitiative",
            summary = "Let a verified organization stand behind it; counted apart from people")
    @APIResponse(
            responseCode = "201",
            description = "Backed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InitiativeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was backed already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InitiativeView.class)))
    public RestResponse<InitiativeView> back(@RestPath String id, InitiativeSteps.BackingInput input) {
        return answer(service.back(id, input.organizationId()), "backings/" + input.organizationId());
    }

    @DELETE
    @Path("backings/{organization}")
    @Authenticated
    @Operation(operationId = "withdrawInitiativeBacking", summary = "The organization no longer stands behind it")
    public void withdrawBacking(@RestPath String id, @RestPath UUID organization) {
        service.withdrawBacking(id, organization);
    }

    private RestResponse<InitiativeView> answer(SupportService.Outcome outcome, String place) {
        var view = views.view(outcome.initiative());
        return outcome.fresh()
                ? RestResponse.ResponseBuilder.<InitiativeView>created(
                                URI.create(InitiativeResource.PATH + view.id() + "/" + place))
                        .entity(view)
                        .build()
                : RestResponse.ok(view);
    }
}
