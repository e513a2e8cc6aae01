package roundtable.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.text.Ids;

@Path("/api/v1/me/sessions")
@Tag(name = "me")
class OwnSessionResource {
    private final OwnSessionRepository sessions;
    private final OwnSessionService service;
    private final Self self;

    OwnSessionResource(OwnSessionRepository sessions, OwnSessionService service, Self self) {
        this.sessions = sessions;
        this.service = service;
        this.self = self;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listOwnSessions", summary = "Where the caller is signed in, at most twenty places")
    public Page<OwnSessionView> list() {
        return Page.whole(sessions.live(self.id(), self.session()));
    }

    @DELETE
    @Authenticated
    @Operation(operationId = "endOtherSessions", summary = "Sign out everywhere else")
    public void endOthers() {
        service.endOthers(self.id(), self.session());
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "endOwnSession", summary = "Sign out in one place")
    public void end(@RestPath String id) {
        service.end(self.id(), Ids.read(id).orElseThrow(ProblemException::notFound));
    }
}
