package roundtable.resolution.indicator;

import io.quarkus.arc.All;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import roundtable.shared.spi.EvidenceSource;
import roundtable.shared.spi.Indicator;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

@Path("/api/v1/indicators")
@Tag(name = "indicators")
class IndicatorResource {
    private static final String OKTMO = "[0-9]{0,11}";

    private final Definitions definitions;
    private final IndicatorRepository repository;
    private final SnapshotRepository kept;
    private final List<EvidenceSource> sources;
    private final SnapshotExport table;
    private final Exports exports;
    private final RequestLanguage language;
    private final Cursors cursors;
    private final Clock clock;

    IndicatorResource(
            Definitions definitions,
            IndicatorRepository repository,
            SnapshotRepository kept,
            @All List<EvidenceSource> sources,
            SnapshotExport table,
            Exports exports,
            RequestLanguage language,
            Cursors cursors,
            Clock clock) {
        this.definitions = definitions;
        this.repository = repository;
        this.kept = kept;
        this.sources = sources;
        this.table = table;
        this.exports = exports;
        this.language = language;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {})
    @Operation(
            operationId = "listIndicators",
            summary = "All definitions, by key; a value is computed by the item only")
    public Page<IndicatorView> list() {
        return Page.whole(definitions.all().stream()
                .map(i -> IndicatorView.of(i, null, language.tag()))
                .toList());
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
    @Operation(
            operationId = "listIndicatorRows",
            summary =
                    "The very rows that the value of a period counts, as they are today; those that are not public are only counted")
    public CountedPage rows(
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
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var indicator = find(key);
        var period = Period.of(indicator.period(), on == null ? LocalDate.now(clock) : on);
        var read = repository.counted(indicator, territory, period, cursors.place(cursor), limit + 1);
        var slice = Slice.of(read, limit, c -> Key.of(c.id()));
        var known = show(indicator, slice.items().stream().map(Counted::id).collect(Collectors.toSet()));
        var shown = slice.items().stream()
                .filter(c -> known.containsKey(c.id()))
                .map(c -> {
                    var thing = Objects.requireNonNull(known.get(c.id()));
                    return new CountedPage.CountedRow(c.id(), c.version(), thing.title(), thing.path());
                })
                .toList();
        return new CountedPage(shown, slice.items().size() - shown.size(), cursors.cursor(slice.next()));
    }

    /** One statement for each kind of things that the indicator counts, however many there are. */
    private Map<UUID, EvidenceSource.Shown> show(Indicator indicator, Set<UUID> counted) {
        var shown = new HashMap<UUID, EvidenceSource.Shown>();
        sources.stream()
                .filter(s -> indicator.sources().contains(s.type()))
                .forEach(s -> shown.putAll(s.show(counted, language.tag())));
        return shown;
    }

    private Indicator find(String key) {
        return definitions.find(key).orElseThrow(ProblemException::notFound);
    }
}
