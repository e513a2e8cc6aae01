package roundtable.search;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.SearchSource;
import roundtable.shared.text.Message;

@Path("/api/v1/search")
@Tag(name = "search")
class SearchResource {
    private final List<SearchSource> sources;
    private final RequestLanguage language;

    SearchResource(@All List<SearchSource> sources, RequestLanguage language) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(SearchSource::type))
                .toList();
        this.language = language;
    }

    @GET
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING)
    @Operation(operationId = "search", summary = "Search everything public at once, the best of each kind")
    public FoundView search(@BeanParam @Valid SearchFilter filter) {
        var known = sources.stream().map(SearchSource::type).toList();
        if (!known.containsAll(filter.type())) {
            throw ProblemException.invalid(
                    Violation.In.QUERY,
                    "type",
                    "unknown-value",
                    Message.of("shared.fault.one-of", String.join(", ", known)));
        }
        return new FoundView(sources.stream()
                .filter(s -> filter.type().isEmpty() || filter.type().contains(s.type()))
                .map(s -> new FoundView.Group(s.type(), items(s, filter)))
                .filter(g -> !g.items().isEmpty())
                .toList());
    }

    private List<FoundView.Item> items(SearchSource source, SearchFilter filter) {
        return source.search(filter.q().trim(), language.tag(), filter.size()).stream()
                .map(FoundView.Item::of)
                .toList();
    }
}
