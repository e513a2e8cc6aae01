package roundtable.organization.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.RequestLanguage;

@Path("/api/v1/organizations/imports/{id}")
@Tag(name = "organizations")
class RegisterReportResource {
    private final RegisterImportService service;
    private final RegisterReportRepository report;
    private final RegisterConflicts conflicts;
    private final ProblemsFile file;
    private final Cursors cursors;
    private final RequestLanguage language;

    RegisterReportResource(
            RegisterImportService service,
            RegisterReportRepository report,
            RegisterConflicts conflicts,
            ProblemsFile file,
            Cursors cursors,
            RequestLanguage language) {
        this.service = service;
        this.report = report;
        this.conflicts = conflicts;
        this.file = file;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @Path("problems")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "listRegisterImportProblems",
            summary = "Why rows are left out, and what of others is, in the order of the rows")
    @APIResponse(
            responseCode = "200",
            description = "Problems; with format=csv all of them as a file, parted by semicolons, in UTF-8 with BOM",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ProblemsPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public RestResponse<Object> problems(
            @RestPath UUID id,
            @RestQuery("format")
                    @Pattern(regexp = "csv|json")
                    @Parameter(description = "csv for all of them as a file", example = "json")
                    @Nullable
                    String format,
            @RestQuery("code")
                    @Size(max = 100)
                    @Parameter(description = "Only problems of this kind", example = "check-digit")
                    @Nullable
                    String code,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var found = service.find(id);
        if ("csv".equals(format)) {
            StreamingOutput all = out -> file.write(found.id(), language.tag(), out);
            return RestResponse.ResponseBuilder.<Object>ok(all)
                    .header("Content-Type", "text/csv;charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"problems.csv\"")
                    .build();
        }
        var page = cursors.page(report.problems(id, code, cursors.place(cursor), limit, language.tag())
                .map(RegisterReportRepository.Placed::view));
        return RestResponse.ok(page);
    }

    @GET
    @Path("problem-kinds")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "listRegisterImportProblemKinds",
            summary = "What kinds of problems there are and how many of each, the most frequent first")
    public Page<RegisterProblemKindView> problemKinds(@RestPath UUID id) {
        return Page.whole(report.problemKinds(service.find(id).id()));
    }

    @GET
    @Path("conflicts")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "listRegisterImportConflicts",
            summary = "Values of the register that differ from what people have stated, in the order of the rows")
    public Page<RegisterConflictView> conflicts(
            @RestPath UUID id,
            @RestQuery("open") @Parameter(description = "Only undecided ones, or only decided ones") @Nullable
                    Boolean open,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        service.find(id);
        return cursors.page(report.conflicts(id, open, cursors.place(cursor), limit));
    }

    @POST
    @Path("conflicts/actions/{decision}")
    @Idempotent
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "decideRegisterImportConflicts",
            summary =
                    "Keep what people have stated, or take the register's values: for some conflicts or all open ones")
    public RegisterDecisionView decide(
            @RestPath UUID id, @RestPath RegisterDecision decision, RegisterDecisionInput input) {
        return conflicts.decide(service.find(id), decision, input.ids());
    }

    @GET
    @Path("kept")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            operationId = "listRegisterImportKept",
            summary = "Rows that an undo left, because somebody has edited the organization since")
    public Page<RegisterKeptView> kept(
            @RestPath UUID id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        service.find(id);
        return cursors.page(report.kept(id, cursors.place(cursor), limit));
    }

    /** The page of problems, for the contract. */
    @Schema(name = "PageRegisterProblem", description = "A page of problems")
    record ProblemsPage(
            java.util.List<RegisterProblemView> items,
            @Schema(nullable = true) @Nullable String nextCursor,
            @Schema(nullable = true) @Nullable Long total) {}
}
