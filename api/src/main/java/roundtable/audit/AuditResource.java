package roundtable.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Page;

@Path("/api/v1/audit-log")
@Tag(name = "audit")
class AuditResource {
    private final AuditRepository entries;
    private final AuditExport table;
    private final Exports exports;
    private final Cursors cursors;

    AuditResource(AuditRepository entries, AuditExport table, Exports exports, Cursors cursors) {
        this.entries = entries;
        this.table = table;
        this.exports = exports;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("administrator")
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listAuditEntries", summary = "Who did what and when, newest first")
    public RestResponse<Page<AuditEntry>> list(@BeanParam @Valid AuditFilter filter, @BeanParam Export export) {
        return exports.answer(
                export,
                () -> table.table(filter),
                () -> cursors.page(entries.list(filter, cursors.place(filter.cursor()))));
    }

    @GET
    @Path("head")
    @RolesAllowed("administrator")
    @Operation(operationId = "getAuditHead", summary = "The end of the chain over the log, to be kept elsewhere")
    public AuditHead head() {
        return entries.head();
    }
}
