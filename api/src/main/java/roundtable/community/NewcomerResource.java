package roundtable.community;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.store.Slice;

/** NGOs that are new in a community's area, for its members. */
@Path("/api/v1/communities/{id}")
@Tag(name = "communities")
class NewcomerResource {
    private final CommunityAccess access;
    private final CommunityPolicy policy;
    private final CommunityViews views;
    private final Newcomers newcomers;
    private final Cursors cursors;

    NewcomerResource(
            CommunityAccess access,
            CommunityPolicy policy,
            CommunityViews views,
            Newcomers newcomers,
            Cursors cursors) {
        this.access = access;
        this.policy = policy;
        this.views = views;
        this.newcomers = newcomers;
        this.cursors = cursors;
    }

    @GET
    @Path("newcomers")
    @Authenticated
    @Operation(
            operationId = "listCommunityNewcomers",
            summary = "NGOs of the area and the territory that were verified in the last 90 days and are no members, "
                    + "the latest first; for members and the Resource Center")
    public Page<NewcomerView> list(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var c = access.visible(id);
        var mine = views.mine(c);
        if (!policy.isInside(mine)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        var slice = newcomers.page(c, cursors.place(cursor), limit);
        var may = policy.actions(c, mine).contains(CommunityAction.INVITE);
        return cursors.page(new Slice<>(newcomers.views(c, slice.items(), may), slice.next(), null));
    }
}
