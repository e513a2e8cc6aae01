package roundtable.community;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;
import roundtable.shared.store.Slice;

/** Invitations into communities that wait for the caller. */
@Path("/api/v1/community-invitations")
@Tag(name = "communities")
class WaitingInvitationResource {
    private final InvitationRepository rows;
    private final Invitations invitations;
    private final Caller caller;
    private final Cursors cursors;

    WaitingInvitationResource(InvitationRepository rows, Invitations invitations, Caller caller, Cursors cursors) {
        this.rows = rows;
        this.invitations = invitations;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listOwnCommunityInvitations",
            summary = "Invitations that wait for an answer of organizations for which the caller speaks, the latest "
                    + "first; what the platform tells by itself of fitting communities asks for none")
    public Page<CommunityInvitationView> list(
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var slice = rows.waiting(caller.represented(), invitations.rested(), cursors.place(cursor), limit);
        return cursors.page(new Slice<>(invitations.views(slice.items(), false), slice.next(), null));
    }
}
