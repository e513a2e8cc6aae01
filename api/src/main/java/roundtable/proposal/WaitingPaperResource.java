package roundtable.proposal;

import jakarta.annotation.security.RolesAllowed;
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

/** The moderators' work with signatures on paper, of whichever proposal. */
@Path("/api/v1/paper-supports")
@Tag(name = "proposals")
class WaitingPaperResource {
    private final PaperRepository papers;
    private final PaperViews views;
    private final Cursors cursors;

    WaitingPaperResource(PaperRepository papers, PaperViews views, Cursors cursors) {
        this.papers = papers;
        this.views = views;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Caller.MODERATOR, Caller.ADMINISTRATOR})
    @Operation(
            operationId = "listWaitingPaperSupports",
            summary = "Sheets of paper signatures that wait for another person, the oldest first")
    public Page<PaperView> list(
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return cursors.page(views.views(papers.waiting(cursors.place(cursor), limit)));
    }
}
