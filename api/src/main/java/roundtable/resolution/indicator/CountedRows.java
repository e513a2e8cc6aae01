package roundtable.resolution.indicator;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.spi.EvidenceSource;
import roundtable.shared.spi.Indicator;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** The very things that an indicator counts, as far as everybody may see them. */
@ApplicationScoped
class CountedRows {
    private final IndicatorRepository repository;
    private final List<EvidenceSource> sources;
    private final RequestLanguage language;

    CountedRows(IndicatorRepository repository, @All List<EvidenceSource> sources, RequestLanguage language) {
        this.repository = repository;
        this.sources = sources;
        this.language = language;
    }

    Found page(Indicator indicator, String territory, Period period, @Nullable Key after, int limit) {
        var read = repository.counted(indicator, territory, period, after, limit + 1);
        var slice = Slice.of(read, limit, c -> Key.of(c.id()));
        var known = show(indicator, slice.items().stream().map(Counted::id).collect(Collectors.toSet()));
        var shown = slice.items().stream()
                .filter(c -> known.containsKey(c.id()))
                .map(c -> {
                    var thing = Objects.requireNonNull(known.get(c.id()));
                    return new CountedPage.CountedRow(c.id(), c.version(), thing.title(), thing.path());
                })
                .toList();
        return new Found(new Slice<>(shown, slice.next(), null), slice.items().size() - shown.size());
    }

    /** One statement for each kind of things that the indicator counts, however many there are. */
    private Map<UUID, EvidenceSource.Shown> show(Indicator indicator, Set<UUID> counted) {
        var shown = new HashMap<UUID, EvidenceSource.Shown>();
        sources.stream()
                .filter(s -> indicator.sources().contains(s.type()))
                .forEach(s -> shown.putAll(s.show(counted, language.tag())));
        return shown;
    }

    /**
     * A page of them.
     *
     * @param hidden how many of the page are counted without being shown
     */
    record Found(Slice<CountedPage.CountedRow> rows, int hidden) {}
}
