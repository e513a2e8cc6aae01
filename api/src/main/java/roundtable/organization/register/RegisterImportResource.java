package roundtable.organization.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Uploads;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;
import roundtable.shared.text.Plain;

@Path("/api/v1/organizations/imports")
@Tag(name = "organizations")
class RegisterImportResource {
    static final String PATH = "/api/v1/organizations/imports/";

    private final RegisterImportService service;
    private final RegisterImportRepository imports;
    private final RegisterImportPolicy policy;
    private final RegisterPreview preview;
    private final Cursors cursors;
    private final RequestLanguage language;

    RegisterImportResource(
            RegisterImportService service,
            RegisterImportRepository imports,
            RegisterImportPolicy policy,
            RegisterPreview preview,
            Cursors cursors,
            RequestLanguage language) {
        this.service = service;
        this.imports = imports;
        this.policy = policy;
        this.preview = preview;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(operationId = "listRegisterImports", summary = "Imports of registers, newest first")
    public Page<RegisterImportCard> list(
            @RestQuery("status") @Nullable RegisterImportStatus status,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return cursors.page(imports.newest(status, cursors.place(cursor), limit));
    }

    @GET
    @Path("fields")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(operationId = "listRegisterFields", summary = "What a column of a register can mean")
    public Page<RegisterFieldView> fields() {
        return Page.whole(Arrays.stream(Column.values())
                .map(c -> new RegisterFieldView(c.key(), c.header(language.tag())))
                .toList());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @Idempotent
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "importRegister",
            summary =
                    "Upload a register of organizations, up to 512 MiB; it is read and checked, and nothing is changed",
            description = "CSV (UTF-8 or windows-1251; comma, semicolon or tab), XLSX, a JSON array or JSON lines. The "
                    + "answer comes before the file is read: ask for the import until its status is ready or failed, "
                    + "then start it. A row is known again by its ОГРН, else by the register's own number under the "
                    + "register's name (source), else by name and territory. A register whose rows carry numbers of "
                    + "their own, and no UUIDs, must be named before it starts: sourceMissing says so.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "multipart/form-data",
                            schema = @Schema(implementation = RegisterImportFile.class)))
    @APIResponse(
            responseCode = "201",
            description = "Taken; Location names the import",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RegisterImportView.class)))
    public RestResponse<RegisterImportView> create(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("mapping") @Size(max = 100_000) @Nullable String mapping,
            @RestForm("source") @Size(max = 100) @Plain @Nullable String source) {
        if (file == null) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/file", "required", Message.of("register.fault.file-required"));
        }
        if (file.size() == 0) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/file", "empty", Message.of("register.fault.file-empty"));
        }
        var made = service.create(
                Uploads.name(file.fileName(), "register"), file.uploadedFile(), file.size(), mapping, source);
        return RestResponse.ResponseBuilder.<RegisterImportView>created(URI.create(PATH + made.id()))
                .entity(view(made))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(operationId = "getRegisterImport", summary = "One import of a register: columns, progress, result")
    public RegisterImportView get(@RestPath UUID id) {
        return view(service.find(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "changeRegisterImport",
            summary = "Change what the columns mean, or the source's name; the file is checked again")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = RegisterImportInput.class)))
    public RegisterImportView change(@RestPath UUID id, ObjectNode patch) {
        return view(service.change(id, patch));
    }

    @GET
    @Path("{id}/preview")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "getRegisterImportPreview",
            summary = "The first ten rows as they would be read; none before the file was read")
    public RegisterPreviewView preview(@RestPath UUID id) {
        return preview.of(service.find(id), language.tag());
    }

    @POST
    @Path("{id}/actions/{action}")
    @Idempotent
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "actOnRegisterImport",
            summary = "Start, cancel or undo an import; the work goes on after the answer")
    public RegisterImportView act(@RestPath UUID id, @RestPath RegisterImportAction action) {
        return view(service.act(id, action));
    }

    private RegisterImportView view(RegisterImport i) {
        return RegisterImportView.of(i, policy.actions(i), imports.openConflicts(i.id()), language.tag());
    }

    /**
     * The multipart body, for the contract.
     *
     * @param mapping JSON object header → field, or the id of a saved mapping; guessed without it
     * @param source name of the register, under which its own numbers are known again; that of the saved mapping
     *     without it
     */
    @Schema(name = "RegisterImportFile")
    record RegisterImportFile(
            @Schema(type = SchemaType.STRING, format = "binary") String file,
            @Schema(examples = "{\"Название\": \"shortName\"}") @Nullable String mapping,
            @Schema(examples = "Реестр СО НКО") @Nullable String source) {}
}
