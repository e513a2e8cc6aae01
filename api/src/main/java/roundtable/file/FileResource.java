package roundtable.file;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import roundtable.file.FileRepository.Bytes;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Uploads;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

@Path("/api/v1/files")
@Tag(name = "files")
class FileResource {
    private static final long LARGEST_IMAGE = 10L * 1024 * 1024;
    private static final int PUBLIC_SECONDS = 300;

    private final FileService service;
    private final FileRepository files;
    private final FilePolicy policy;
    private final VirusScan scan;

    FileResource(FileService service, FileRepository files, FilePolicy policy, VirusScan scan) {
        this.service = service;
        this.files = files;
        this.policy = policy;
        this.scan = scan;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @Idempotent
    @Authenticated
    @Operation(
            operationId = "uploadFile",
            summary =
                    "Upload a picture (JPEG, PNG, WebP; 10 MiB) or a document (PDF, DOCX, XLSX, PPTX, ODT, ODS, text; 25 MiB)",
            description =
                    "A picture is made anew in up to three sizes, without what the camera noted in it. The file is "
                            + "seen by nobody else until it is put somewhere, and is removed after a day when it is not.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "multipart/form-data", schema = @Schema(implementation = FileForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileView.class)))
    @APIResponse(responseCode = "415", ref = "Problem415")
    public RestResponse<FileView> upload(@RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw fault("required", "file.required");
        }
        if (file.size() == 0) {
            throw fault("empty", "file.empty");
        }
        var bytes = read(file);
        var name = Uploads.name(file.fileName(), "file");
        var type = FileType.of(bytes, name, file.contentType());
        if (type.kind() == FileKind.IMAGE && bytes.length > LARGEST_IMAGE) {
            throw fault("too-large", "file.too-large");
        }
        scan.check(bytes);
        var contents = type.kind() == FileKind.IMAGE
                ? Pictures.sizes(bytes)
                : List.of(new FileRepository.Content(FileSize.ORIGINAL, type.mediaType(), null, null, bytes));
        var view = service.keep(type, name, bytes.length, contents);
        return RestResponse.ResponseBuilder.<FileView>created(URI.create("/api/v1/files/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "getFile", summary = "A file that the caller may read: what it is and where its bytes are")
    public FileView get(@RestPath UUID id) {
        var row = files.rows(Set.of(id)).stream().findFirst().orElseThrow(ProblemException::notFound);
        policy.checkReadable(id, row.uploadedBy());
        return FileDirectory.view(row);
    }

    @GET
    @Path("{id}/content")
    @Produces({"image/jpeg", "image/png", "application/*", "text/plain"})
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING, seconds = PUBLIC_SECONDS)
    @Operation(
            operationId = "readFile",
            summary = "A file's bytes: everybody's when a public page shows it, else for its uploader and insiders",
            description = "Documents come as attachments. A picture without size comes in the middle one.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> content(
            @RestPath UUID id,
            @RestQuery("size") @Parameter(description = "Of a picture") @Nullable FileSize size,
            @jakarta.ws.rs.core.Context Request request) {
        if (!policy.isPublic(id)) {
            var row = files.rows(Set.of(id)).stream().findFirst().orElseThrow(ProblemException::notFound);
            policy.checkReadable(id, row.uploadedBy());
        }
        var bytes = files.bytes(id, size == null ? FileSize.ORIGINAL : size)
                .or(() -> size == null ? files.bytes(id, FileSize.MEDIUM) : java.util.Optional.empty())
                .orElseThrow(ProblemException::notFound);
        return answer(bytes, request);
    }

    private static RestResponse<StreamingOutput> answer(Bytes bytes, Request request) {
        var tag = new EntityTag("0-" + bytes.hash());
        var known = request.evaluatePreconditions(tag);
        StreamingOutput body = out -> out.write(bytes.bytes());
        var answer = known == null
                ? RestResponse.ResponseBuilder.ok(body, MediaType.valueOf(bytes.mediaType()))
                : RestResponse.ResponseBuilder.<StreamingOutput>create(RestResponse.Status.NOT_MODIFIED);
        answer.tag(tag)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
        if (bytes.kind() == FileKind.DOCUMENT) {
            answer.header("Content-Disposition", attachment(bytes.name()));
        }
        return answer.build();
    }

    /** RFC 6266: a name that any client reads, and the whole one. */
    private static String attachment(String name) {
        var encoded = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private static byte[] read(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException fault(String code, String message) {
        return ProblemException.invalid(Violation.In.BODY, "/file", code, Message.of(message));
    }

    /** The form of an upload, for the contract only. */
    @Schema(name = "FileForm")
    record FileForm(@Schema(type = SchemaType.STRING, format = "binary") String file) {}
}
