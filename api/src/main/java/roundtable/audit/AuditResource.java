package roundtable.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Page;

@Path("/api/v1/audit-log")
@Tag(name = "audit")
class AuditResource {
    private final AuditRepository entries;
    private final Cursors cursors;

    AuditResource(AuditRepository entries, Cursors cursors) {
        this.entries = entries;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("administrator")
    @Operation(operationId = "listAuditEntries", summary = "Who did what and when, newest first")
    public Page<AuditEntry> list(@BeanParam @Valid AuditFilter filter) {
        return cursors.page(entries.list(filter, cursors.place(filter.cursor())));
    }
}
