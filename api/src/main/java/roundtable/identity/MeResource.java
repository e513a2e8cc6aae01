package roundtable.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.shared.http.ProblemException;

@Path("/api/v1/me")
@Tag(name = "auth")
class MeResource {
    private final AccountRepository accounts;
    private final Caller caller;

    MeResource(AccountRepository accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getMe", summary = "The caller's own account")
    public MeView get() {
        return caller.id().flatMap(accounts::find).map(MeView::of).orElseThrow(ProblemException::notFound);
    }
}
