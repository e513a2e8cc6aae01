package roundtable.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import roundtable.shared.http.ProblemException;

@Path("/api/v1/me/export")
@Tag(name = "me")
class ExportResource {
    private static final String ZIP = "application/zip";

    private final PersonalArchive archive;
    private final ExportService service;
    private final AccountRepository accounts;
    private final StepUp stepUp;
    private final Self self;

    ExportResource(
            PersonalArchive archive, ExportService service, AccountRepository accounts, StepUp stepUp, Self self) {
        this.archive = archive;
        this.service = service;
        this.accounts = accounts;
        this.stepUp = stepUp;
        this.self = self;
    }

    @GET
    @Authenticated
    @Produces(ZIP)
    @Operation(
            operationId = "exportMe",
            summary = "Everything that is kept about the caller, as one archive",
            description = "Needs a fresh proof: a stolen session must not be enough to carry a person's data away.")
    @APIResponse(
            responseCode = "200",
            description = "ZIP of JSON files",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> export() {
        var me =
                accounts.find(self.id()).orElseThrow(ProblemException::notFound).id();
        stepUp.require();
        var bytes = archive.of(me);
        service.exported(me);
        return ResponseBuilder.ok(bytes, ZIP)
                .header("Content-Disposition", "attachment; filename=\"my-data.zip\"")
                .build();
    }
}
