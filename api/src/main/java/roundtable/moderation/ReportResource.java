package roundtable.moderation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** What is open to everybody, and to every account. */
@Path("/api/v1/moderation")
@Tag(name = "moderation")
class ReportResource {
    private static final int RULES_SECONDS = 3_600;

    private final ReportService service;
    private final StatisticsRepository statistics;
    private final RequestLanguage language;

    ReportResource(ReportService service, StatisticsRepository statistics, RequestLanguage language) {
        this.service = service;
        this.statistics = statistics;
        this.language = language;
    }

    @GET
    @Path("rules")
    @PermitAll
    @CacheFor(
            topics = {},
            seconds = RULES_SECONDS)
    @Operation(operationId = "listModerationRules", summary = "The rules on which decisions of moderation rest")
    public Page<RuleView> rules() {
        return Page.whole(Arrays.stream(ModerationRule.values())
                .map(r -> new RuleView(r, text("moderation.rule.", r), text("moderation.rule-text.", r)))
                .toList());
    }

    private String text(String prefix, ModerationRule rule) {
        return Texts.in(language.tag(), Message.of(prefix + EnumNames.of(rule)));
    }

    @GET
    @Path("statistics")
    @PermitAll
    @CacheFor(topics = "moderation", seconds = 60)
    @Operation(operationId = "getModerationStatistics", summary = "What moderation did, month by month")
    public StatisticsView statistics() {
        return new StatisticsView(statistics.months());
    }

    @POST
    @Path("reports")
    @Authenticated
    @Idempotent
    @Operation(operationId = "createReport", summary = "Report a problem with a public thing, once each")
    @APIResponse(
            responseCode = "201",
            description = "The report",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OwnReportView.class)))
    public RestResponse<OwnReportView> report(@NotNull @Valid ReportInput input) {
        return RestResponse.status(RestResponse.Status.CREATED, service.report(input));
    }
}
