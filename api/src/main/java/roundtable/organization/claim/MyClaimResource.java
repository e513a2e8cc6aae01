package roundtable.organization.claim;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.identity.Caller;
import roundtable.shared.http.Page;

@Path("/api/v1/me/claims")
@Tag(name = "claims")
class MyClaimResource {
    private final ClaimRepository claims;
    private final ClaimViews views;
    private final Caller caller;

    MyClaimResource(ClaimRepository claims, ClaimViews views, Caller caller) {
        this.claims = claims;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listMyClaims", summary = "The caller's last hundred claims, newest first")
    public Page<ClaimView> list() {
        return Page.whole(views.of(caller.id().map(claims::of).orElse(List.of())));
    }
}
