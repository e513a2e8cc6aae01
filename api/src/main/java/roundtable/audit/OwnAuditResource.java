package roundtable.audit;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;

@Path("/api/v1/me/audit")
@Tag(name = "audit")
class OwnAuditResource {
    private final AuditRepository entries;
    private final SecurityIdentity who;
    private final Cursors cursors;

    OwnAuditResource(AuditRepository entries, SecurityIdentity who, Cursors cursors) {
        this.entries = entries;
        this.who = who;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listOwnAuditEntries",
            summary = "What the caller did and what was done to their account, newest first")
    public Page<OwnAuditEntry> list(
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var me = UUID.fromString(who.getPrincipal().getName());
        return cursors.page(entries.about(me, cursors.place(cursor), limit).map(e -> OwnAuditEntry.of(e, me)));
    }
}
