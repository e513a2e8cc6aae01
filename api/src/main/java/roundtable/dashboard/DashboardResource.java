package roundtable.dashboard;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.indicator.Figures;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

@Path("/api/v1/dashboard")
@Tag(name = "dashboard")
class DashboardResource {
    private static final int WEAKNESSES = 10;

    private final Figures figures;
    private final RequestLanguage language;

    DashboardResource(Figures figures, RequestLanguage language) {
        this.figures = figures;
        this.language = language;
    }

    @GET
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING, seconds = 60)
    @Operation(
            operationId = "getDashboard",
            summary = "The figures of the ten weaknesses, then the general ones; unknown is null, never 0")
    public DashboardView get(
            @Parameter(description = "ОКТМО prefix of a region or municipality; without it the whole installation")
                    @RestQuery("territory")
                    @DefaultValue("")
                    @Pattern(regexp = "[0-9]{0,11}")
                    String territory) {
        var all = figures.all(territory);
        var shown = new ArrayList<DashboardView.Figure>();
        for (var weakness : weaknesses()) {
            all.stream()
                    .filter(f -> weakness.equals(f.definition().weakness()))
                    .map(this::figure)
                    .forEach(shown::add);
        }
        all.stream()
                .filter(f -> f.definition().weakness() == null)
                .map(this::figure)
                .forEach(shown::add);
        return new DashboardView(
                shown,
                weaknesses().stream()
                        .map(w -> new DashboardView.Weakness(w, Texts.in(language.tag(), Message.of("dashboard." + w))))
                        .toList(),
                figures.territories().stream()
                        .map(t -> new DashboardView.Within(t.code(), t.name(language.tag())))
                        .toList());
    }

    private DashboardView.Figure figure(Figures.Figure f) {
        var definition = f.definition();
        return new DashboardView.Figure(
                definition.weakness(),
                definition.key(),
                Texts.in(language.tag(), Message.of(definition.titleKey())),
                definition.unit(),
                f.value(),
                f.target(),
                trend(f.value(), f.before()),
                f.value() == null ? DashboardView.Status.NO_DATA : DashboardView.Status.PROVISIONAL,
                "/api/v1/indicators/" + definition.key());
    }

    private static DashboardView.@Nullable Trend trend(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null) {
            return null;
        }
        var sign = now.compareTo(before);
        return sign > 0 ? DashboardView.Trend.UP : sign < 0 ? DashboardView.Trend.DOWN : DashboardView.Trend.SAME;
    }

    private static List<String> weaknesses() {
        return IntStream.rangeClosed(1, WEAKNESSES).mapToObj(n -> "W" + n).toList();
    }
}
