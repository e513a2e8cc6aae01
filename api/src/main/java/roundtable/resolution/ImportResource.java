package roundtable.resolution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.resolution.reading.Reading;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Uploads;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

@Path("/api/v1/round-tables/imports")
@Tag(name = "round-tables")
class ImportResource {
    private static final String PATH = "/api/v1/round-tables/imports/";

    private final ImportService service;
    private final ImportRepository imports;
    private final RoundTableRepository roundTables;
    private final Documents documents;
    private final Cursors cursors;

    ImportResource(
            ImportService service,
            ImportRepository imports,
            RoundTableRepository roundTables,
            Documents documents,
            Cursors cursors) {
        this.service = service;
        this.imports = imports;
        this.roundTables = roundTables;
        this.documents = documents;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Caller.ADMINISTRATOR, Caller.MODERATOR})
    @Operation(operationId = "listResolutionImports", summary = "Imports of resolutions, newest first")
    public Page<ImportCard> list(
            @RestQuery("status") @Nullable ImportStatus status,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return cursors.page(imports.newest(status, cursors.place(cursor), limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Caller.ADMINISTRATOR, Caller.MODERATOR})
    @Operation(
            operationId = "importResolution",
            summary = "Reads a resolution, sent as text or as a file (text, Markdown, DOCX up to 10 MiB), into a draft")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ImportInput.class)),
                @Content(mediaType = "multipart/form-data", schema = @Schema(implementation = ImportFile.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "Read; a person corrects it now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> create(ImportInput input) {
        return made(input.fileName(), Sources.ofText(input.fileName(), input.text()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @Idempotent
    @RolesAllowed({Caller.ADMINISTRATOR, Caller.MODERATOR})
    @Operation(hidden = true) // The contract has one operation for a path: both media types stand at importResolution.
    public RestResponse<ImportView> upload(@RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/file", "required", Message.of("resolution.file-required"));
        }
        var name = Uploads.name(file.fileName(), "resolution");
        try {
            return made(name, Sources.ofFile(name, Files.readAllBytes(file.uploadedFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Caller.ADMINISTRATOR, Caller.MODERATOR})
    @Operation(operationId = "getResolutionImport", summary = "One import: its source and its draft")
    public ImportView get(@RestPath UUID id) {
        var found = service.find(id);
        var link = found.roundTableId() == null ? null : roundTables.link(found.roundTableId());
        return service.view(found, service.read(found), link);
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Caller.ADMINISTRATOR, Caller.MODERATOR})
    @Operation(operationId = "changeResolutionImport", summary = "Corrects the draft")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ResolutionImportInput.class)))
    public ImportView change(@RestPath UUID id, ObjectNode patch) {
        return service.change(id, patch);
    }

    @POST
    @Path("{id}/actions/publish")
    @Idempotent
    @RolesAllowed({Caller.ADMINISTRATOR, Caller.MODERATOR})
    @Operation(
            operationId = "publishResolutionImport",
            summary = "Publishes the draft as a round table and assigns its recommendations")
    @APIResponse(
            responseCode = "201",
            description = "Published; Location names the round table",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RoundTableView.class)))
    public RestResponse<RoundTableView> publish(@RestPath UUID id) {
        var made = service.publish(id);
        return RestResponse.ResponseBuilder.<RoundTableView>created(URI.create(RoundTableService.path(made.id())))
                .entity(documents.view(made))
                .build();
    }

    @POST
    @Path("{id}/actions/discard")
    @Idempotent
    @RolesAllowed({Caller.ADMINISTRATOR, Caller.MODERATOR})
    @Operation(operationId = "discardResolutionImport", summary = "Puts the import aside")
    public ImportView discard(@RestPath UUID id) {
        return service.discard(id);
    }

    private RestResponse<ImportView> made(String fileName, Reading reading) {
        var view = service.create(fileName, reading);
        return RestResponse.ResponseBuilder.<ImportView>created(URI.create(PATH + view.id()))
                .entity(view)
                .build();
    }

    /** The multipart body, for the contract. */
    @Schema(name = "ImportFile")
    record ImportFile(
            @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, format = "binary")
                    String file) {}
}
