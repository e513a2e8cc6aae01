package roundtable.organization.claim;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.store.Slice;

@Path("/api/v1/claims")
@Tag(name = "claims")
class ClaimResource {
    static final String PATH = "/api/v1/claims/";

    private final ClaimRepository claims;
    private final ClaimService service;
    private final ClaimPolicy policy;
    private final ClaimViews views;
    private final ProofLook look;
    private final OrganizationAccess organizations;
    private final Cursors cursors;

    ClaimResource(
            ClaimRepository claims,
            ClaimService service,
            ClaimPolicy policy,
            ClaimViews views,
            ProofLook look,
            OrganizationAccess organizations,
            Cursors cursors) {
        this.claims = claims;
        this.service = service;
        this.policy = policy;
        this.views = views;
        this.look = look;
        this.organizations = organizations;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Caller.MODERATOR, Caller.ADMINISTRATOR})
    @Operation(
            operationId = "listClaims",
            summary = "Claims that wait for a moderator, oldest first; or those of a state, newest first")
    public Page<ClaimView> list(
            @RestQuery("status") @Parameter(description = "A state; what waits for a moderator unless told") @Nullable
                    ClaimStatus status,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var after = cursors.place(cursor);
        var slice = status == null ? claims.waiting(after, limit) : claims.list(status, after, limit);
        return cursors.page(new Slice<>(views.of(slice.items()), slice.next(), slice.total()));
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getClaim", summary = "One claim; for its claimant and the staff")
    public ClaimView get(@RestPath UUID id) {
        var claim = claims.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        policy.checkVisible(claim);
        return views.of(claim);
    }

    @POST
    @Path("{id}/actions/send_code")
    @Authenticated
    @Idempotent
    @Operation(operationId = "sendClaimCode", summary = "Send a new code to the organization's own address")
    public ClaimView sendCode(@RestPath UUID id) {
        return views.of(service.sendCode(id));
    }

    @POST
    @Path("{id}/actions/enter_code")
    @Authenticated
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterClaimCode",
            summary = "Try the code of the letter, five times at most; after a wrong one the claim goes on as it was")
    public ClaimView enterCode(@RestPath UUID id, CodeInput input) {
        return views.of(service.enterCode(id, input.code()));
    }

    @POST
    @Path("{id}/actions/check")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "checkClaim",
            summary = "Look whether the file or the record is there; takes 15 seconds at most")
    public ClaimView check(@RestPath UUID id) {
        var claim = service.toLookFor(id);
        var result = Place.of(organizations.get(claim.organizationId()).website())
                .map(place -> look.at(place, claim.method(), claim.token()))
                .orElse(CheckResult.NOT_PUBLIC);
        return views.of(service.looked(id, result));
    }

    @POST
    @Path("{id}/actions/withdraw")
    @Authenticated
    @Idempotent
    @Operation(operationId = "withdrawClaim", summary = "Take one's own claim back")
    public ClaimView withdraw(@RestPath UUID id) {
        return views.of(service.withdraw(id));
    }

    @POST
    @Path("{id}/actions/confirm")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "confirmClaim",
            summary = "Make the claimant an owner and the organization verified; for moderators who are no party")
    public ClaimView confirm(
            @RestPath UUID id,
            @RestQuery("removeOthers")
                    @DefaultValue("false")
                    @Parameter(description = "Whether all present representatives lose the organization")
                    boolean removeOthers) {
        return views.of(service.confirm(id, removeOthers));
    }

    @POST
    @Path("{id}/actions/refuse")
    @Authenticated
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "refuseClaim", summary = "Refuse a claim with a reason; for moderators who are no party")
    public ClaimView refuse(@RestPath UUID id, RefusalInput input) {
        return views.of(service.refuse(id, input.reason()));
    }
}
