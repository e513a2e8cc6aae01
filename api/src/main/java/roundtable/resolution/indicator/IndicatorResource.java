package roundtable.resolution.indicator;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.spi.Indicator;

@Path("/api/v1/indicators")
@Tag(name = "indicators")
class IndicatorResource {
    private static final String OKTMO = "[0-9]{0,11}";

    private final Definitions definitions;
    private final IndicatorRepository repository;
    private final SnapshotRepository kept;
    private final CountedRows counted;
    private final SnapshotExport table;
    private final IndicatorExport files;
    private final Exports exports;
    private final RequestLanguage language;
    private final Cursors cursors;
    private final Clock clock;

    IndicatorResource(
            Definitions definitions,
            IndicatorRepository repository,
            SnapshotRepository kept,
            CountedRows counted,
            SnapshotExport table,
            IndicatorExport files,
            Exports exports,
            RequestLanguage language,
            Cursors cursors,
            Clock clock) {
        this.definitions = definitions;
        this.repository = repository;
        this.kept = kept;
        this.counted = counted;
        this.table = table;
        this.files = files;
        this.exports = exports;
        this.language = language;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(
            operationId = "listIndicators",
            summary = "All definitions, by key; a value is computed by the item, and for the whole in a file")
    public RestResponse<Page<IndicatorView>> list(@BeanParam Export export) {
        return exports.answer(
                export,
                files::definitions,
                () -> Page.whole(definitions.all().stream()
                        .map(i -> IndicatorView.of(i, null, language.tag()))
                        .toList()));
    }

    @GET
    @Path("{key}")
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING)
    @Operation(operationId = "getIndicator", summary = "One definition with its value of this moment")
    public IndicatorView get(
            @RestPath String key,
            @Parameter(description = "ОКТМО prefix; without it the whole installation")
                    @RestQuery("territory")
                    @DefaultValue("")
                    @Pattern(regexp = OKTMO)
                    String territory) {
        var indicator = find(key);
        var period = Period.of(indicator.period(), LocalDate.now(clock));
        return IndicatorView.of(
                indicator,
                IndicatorView.Current.of(indicator, period, repository.measure(indicator, territory, period)),
                language.tag());
    }

    @GET
    @Path("{key}/snapshots")
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING)
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listIndicatorSnapshots", summary = "Values as they were kept, the latest period first")
    public RestResponse<Page<Snapshot>> snapshots(
            @RestPath String key,
            @Parameter(description = "ОКТМО prefix of a region or municipality; without it the whole installation")
                    @RestQuery("territory")
                    @DefaultValue("")
                    @Pattern(regexp = OKTMO)
                    String territory,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var known = find(key).key();
        return exports.answer(
                export,
                () -> table.table(known, territory),
                () -> cursors.page(kept.history(known, territory, cursors.place(cursor), limit)));
    }

    @GET
    @Path("{key}/rows")
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING)
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(
            operationId = "listIndicatorRows",
            summary =
                    "The very rows that the value of a period counts, as they are today; those that are not public are only counted")
    public RestResponse<CountedPage> rows(
            @RestPath String key,
            @Parameter(description = "ОКТМО prefix; without it the whole installation")
                    @RestQuery("territory")
                    @DefaultValue("")
                    @Pattern(regexp = OKTMO)
                    String territory,
            @Parameter(description = "A day of the period; without it the present one", example = "2026-09-30")
                    @RestQuery("on")
                    @Nullable
                    LocalDate on,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var indicator = find(key);
        var period = Period.of(indicator.period(), on == null ? LocalDate.now(clock) : on);
        return exports.answer(export, () -> files.rows(indicator, territory, period), () -> {
            var found = counted.page(indicator, territory, period, cursors.place(cursor), limit);
            return new CountedPage(
                    found.rows().items(),
                    found.hidden(),
                    cursors.cursor(found.rows().next()));
        });
    }

    private Indicator find(String key) {
        return definitions.find(key).orElseThrow(ProblemException::notFound);
    }
}
