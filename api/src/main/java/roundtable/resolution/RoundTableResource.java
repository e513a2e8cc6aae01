package roundtable.resolution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;

@Path("/api/v1/round-tables")
@Tag(name = "round-tables")
class RoundTableResource {
    private final RoundTableRepository roundTables;
    private final RoundTableService service;
    private final ResolutionExport table;
    private final Exports exports;
    private final Documents documents;
    private final Cursors cursors;

    RoundTableResource(
            RoundTableRepository roundTables,
            RoundTableService service,
            ResolutionExport table,
            Exports exports,
            Documents documents,
            Cursors cursors) {
        this.roundTables = roundTables;
        this.service = service;
        this.table = table;
        this.exports = exports;
        this.documents = documents;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(topics = Documents.TOPIC)
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listRoundTables", summary = "Published round tables, the latest first")
    public RestResponse<Page<RoundTableCard>> list(
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        return exports.answer(
                export, table::roundTables, () -> cursors.page(roundTables.newest(cursors.place(cursor), limit)));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @CacheFor(topics = Documents.TOPIC)
    @Operation(
            operationId = "getRoundTable",
            summary = "The living document, by id or slug: each addressee with its recommendations and their state")
    public RoundTableView get(@RestPath String id) {
        return documents.view(roundTables.find(id).orElseThrow(ProblemException::notFound));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(
            operationId = "changeRoundTable",
            summary = "Corrects title, day and place, and says which organization an addressee is")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = RoundTableInput.class)))
    public RoundTableView change(@RestPath String id, ObjectNode patch) {
        return documents.view(service.change(id, patch));
    }
}
