package roundtable.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.shared.http.CacheFor;

@Path("/.well-known/jwks.json")
@Tag(name = "auth")
class JwksResource {
    private final KeyRing keys;

    JwksResource(KeyRing keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @CacheFor(
            topics = {},
            seconds = 300)
    @Operation(operationId = "getPublicKeys", summary = "Public keys that verify access tokens")
    public JwksView get() {
        return new JwksView(keys.publicKeys());
    }
}
