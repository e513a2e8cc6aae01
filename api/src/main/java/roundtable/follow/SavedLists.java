package roundtable.follow;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SavedList;
import roundtable.shared.text.Message;

/** The lists to which people keep questions; each feature brings its own, and the one box asks all of them. */
@ApplicationScoped
class SavedLists {
    /** The one search box. */
    static final String SEARCH = "search";

    private static final String WORDS = "q";
    private static final String KINDS = "type";
    /** They belong to one look at a list, or to one who looks, and not to a question that is kept. */
    private static final List<String> NOT_KEPT = List.of(
            "cursor", "limit", "sort", "facets", "withTotal", "format", "mine", "supported", "invited", "answer");

    private final List<SavedList> lists;

    SavedLists(@All List<SavedList> lists) {
        this.lists = lists;
    }

    /** 400 naming what the list does not know, or what cannot be kept. */
    void check(SavedSearchInput in) {
        var faults = in.query().keySet().stream()
                .filter(NOT_KEPT::contains)
                .sorted()
                .map(name -> fault("/query/" + name, "not-kept"))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        try {
            if (in.type().equals(SEARCH)) {
                checkBox(in.query());
            } else {
                of(in.type())
                        .orElseThrow(() -> invalid("/type", "unknown-list"))
                        .check(in.query());
            }
        } catch (ProblemException wrong) {
            throw wrong.faults().isEmpty() ? wrong : ProblemException.invalid(ofQuery(wrong.faults()));
        }
    }

    private void checkBox(Map<String, List<String>> query) {
        var words = query.getOrDefault(WORDS, List.of());
        if (words.size() != 1) {
            throw invalid("/q", "no-words");
        }
        query.forEach((name, values) -> {
            var kinds = name.equals(KINDS) && values.stream().allMatch(v -> of(v).isPresent());
            if (!kinds && !name.equals(WORDS)) {
                throw invalid("/" + name, "unknown-list");
            }
        });
    }

    /** A list's faults name its parameters; here they stand in the question. */
    private static List<Fault> ofQuery(List<Fault> faults) {
        return faults.stream()
                .map(f -> f.field().equals("/type") && f.code().equals("unknown-list")
                        ? f
                        : new Fault(
                                Violation.In.BODY, "/query/" + f.field().replaceFirst("^/", ""), f.code(), f.message()))
                .toList();
    }

    /** What has come since, the newest of each list first. */
    List<Shown> published(SavedSearch s, Instant until, int most) {
        if (!s.list().equals(SEARCH)) {
            return of(s.list())
                    .map(l -> l.published(s.query(), s.lookedAt(), until, most))
                    .orElseGet(List::of);
        }
        var kinds = s.query().getOrDefault(KINDS, List.of());
        var words = Map.of(WORDS, s.query().getOrDefault(WORDS, List.of()));
        return lists.stream()
                .filter(l -> kinds.isEmpty() || kinds.contains(l.type()))
                .flatMap(l -> l.published(words, s.lookedAt(), until, most).stream())
                .limit(most)
                .toList();
    }

    /** The page with the answers. */
    String path(SavedSearch s) {
        var page = s.list().equals(SEARCH)
                ? "/search"
                : of(s.list()).map(SavedList::path).orElse("/search");
        var query = new TreeMap<>(s.query())
                .entrySet().stream()
                        .flatMap(e -> e.getValue().stream().map(value -> e.getKey() + "=" + encoded(value)))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Optional<SavedList> of(String type) {
        return lists.stream().filter(l -> l.type().equals(type)).findFirst();
    }

    private static ProblemException invalid(String field, String code) {
        return ProblemException.invalid(Stream.of(fault(field, code)).toList());
    }

    private static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("follow.fault." + code));
    }
}
