package roundtable.organization.board;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationAccess;
import roundtable.shared.http.Page;

@Path("/api/v1/me/trusteeships")
@Tag(name = "trustees")
class MyTrusteeshipResource {
    private final TrusteeRepository trustees;
    private final OrganizationAccess organizations;
    private final BoardPolicy policy;
    private final Caller caller;

    MyTrusteeshipResource(
            TrusteeRepository trustees, OrganizationAccess organizations, BoardPolicy policy, Caller caller) {
        this.trustees = trustees;
        this.organizations = organizations;
        this.policy = policy;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listMyTrusteeships", summary = "The caller's own seats on boards, newest first")
    public Page<TrusteeshipView> list() {
        var mine = caller.id().map(trustees::ofPerson).orElse(List.of());
        var known =
                organizations.known(mine.stream().map(Trustee::organizationId).collect(Collectors.toSet()));
        return Page.whole(mine.stream()
                .map(t -> {
                    var o = Objects.requireNonNull(known.get(t.organizationId()));
                    return new TrusteeshipView(o.id(), o.slug(), o.shortName(), TrusteeView.of(t, policy));
                })
                .toList());
    }

    /** A seat of the caller's and whose board it is on. */
    @Schema(name = "Trusteeship", description = "A seat of the caller's, and whose board it is on")
    record TrusteeshipView(
            UUID organizationId,
            @Schema(examples = "fond-kedr") String slug,
            @Schema(examples = "Фонд «Кедр»") String shortName,
            TrusteeView seat) {}
}
