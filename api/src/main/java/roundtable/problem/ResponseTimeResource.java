package roundtable.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Page;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.http.Table.Column;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

@Path("/api/v1/problems/response-times")
@Tag(name = "problems")
class ResponseTimeResource {
    private static final int DAYS = 365;

    private final ResponseTimeRepository bodies;
    private final ProblemLists lists;
    private final ProblemViews views;
    private final Exports exports;
    private final RequestLanguage language;
    private final Clock clock;

    ResponseTimeResource(
            ResponseTimeRepository bodies,
            ProblemLists lists,
            ProblemViews views,
            Exports exports,
            RequestLanguage language,
            Clock clock) {
        this.bodies = bodies;
        this.lists = lists;
        this.views = views;
        this.exports = exports;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {ProblemDirectory.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(
            operationId = "listResponseTimes",
            summary = "How bodies answer: in time or not, how soon, and whom they leave without an answer")
    public RestResponse<Page<ResponseTimes>> list(
            @RestQuery("territory")
                    @Size(max = 36)
                    @Parameter(description = "Id or ОКТМО code of a territory", example = "84000000")
                    @Nullable
                    String territory,
            @BeanParam @Valid Export export) {
        var found = found(territory);
        return exports.answer(
                export,
                () -> new Table<>("response-times", columns(language.tag()), found::forEach),
                () -> Page.whole(found));
    }

    private List<ResponseTimes> found(@Nullable String territory) {
        var now = clock.instant();
        var rows =
                bodies.bodies(now.minus(DAYS, ChronoUnit.DAYS), now, territory == null ? "" : lists.inside(territory));
        var names = views.names(rows.stream().map(ResponseTimeRepository.Row::body));
        // A body that is not public any more has no name, and no line of its own.
        return rows.stream()
                .flatMap(r -> Stream.ofNullable(names.get(r.body()))
                        .map(body -> new ResponseTimes(
                                body,
                                r.waiting(),
                                r.overdue(),
                                r.answered(),
                                r.inTime(),
                                r.shareInTime(),
                                r.medianDays(),
                                r.p90Days(),
                                r.ratedYes(),
                                r.ratedPartly(),
                                r.ratedNo())))
                .toList();
    }

    private static List<Column<ResponseTimes>> columns(String tag) {
        return List.of(
                column(tag, "body", r -> r.body().shortName()),
                column(tag, "waiting", ResponseTimes::waiting),
                column(tag, "overdue", ResponseTimes::overdue),
                column(tag, "answered", ResponseTimes::answered),
                column(tag, "inTime", ResponseTimes::inTime),
                column(tag, "shareInTime", ResponseTimes::shareInTime),
                column(tag, "medianDays", ResponseTimes::medianDays),
                column(tag, "p90Days", ResponseTimes::p90Days),
                column(tag, "ratedYes", ResponseTimes::ratedYes),
                column(tag, "ratedPartly", ResponseTimes::ratedPartly),
                column(tag, "ratedNo", ResponseTimes::ratedNo));
    }

    private static Column<ResponseTimes> column(
            String tag, String key, Function<ResponseTimes, @Nullable Object> value) {
        return new Column<>(key, Texts.in(tag, Message.of("problem.response." + key)), value);
    }
}
