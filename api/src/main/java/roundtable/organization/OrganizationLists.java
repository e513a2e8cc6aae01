package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationPage.FacetValue;
import roundtable.reference.Oktmo;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.geo.Box;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Ids;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Answers a filter: turns it into criteria, forgives typing errors, counts, and puts names to ids. */
@ApplicationScoped
class OrganizationLists {
    private final OrganizationListRepository lists;
    private final OrganizationFacetRepository facets;
    private final OrganizationWordRepository dictionary;
    private final OrganizationPolicy policy;
    private final OrganizationNames names;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final Cursors cursors;

    OrganizationLists(
            OrganizationListRepository lists,
            OrganizationFacetRepository facets,
            OrganizationWordRepository dictionary,
            OrganizationPolicy policy,
            OrganizationNames names,
            ReferenceDirectory reference,
            Caller caller,
            Cursors cursors) {
        this.lists = lists;
        this.facets = facets;
        this.dictionary = dictionary;
        this.policy = policy;
        this.names = names;
        this.reference = reference;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** A page of the list. */
    OrganizationPage page(OrganizationFilter f) {
        var typed = dictionary.readNullable(f.q());
        var sort = OrganizationSort.of(f.sort(), typed != null);
        var after = cursors.place(f.cursor());
        var words = typed;
        var criteria = criteria(f, words);
        var read = lists.page(criteria, sort, words, after, f.limitOr20());
        if (read.rows().items().isEmpty() && typed != null) {
            words = dictionary.corrected(typed);
            if (!words.equals(typed)) {
                criteria = criteria(f, words);
                read = lists.page(criteria, sort, words, after, f.limitOr20());
            }
        }
        var slice = read.rows();
        var corrected = words != null && !words.equals(typed) && !slice.items().isEmpty();
        var counted = f.facets() == null
                ? null
                : facets.of(criteria, Set.of(f.facets().split(",")));
        var total = slice.total();
        var moreThan = read.moreThan();
        if (total == null && Boolean.TRUE.equals(f.withTotal())) {
            total = lists.count(criteria);
            moreThan = total == null ? (Long) (long) OrganizationListRepository.COUNTED : null;
        }
        return new OrganizationPage(
                cards(slice),
                cursors.cursor(slice.next()),
                total,
                moreThan,
                counted == null ? null : named(counted.counts()),
                counted == null ? null : counted.within(),
                corrected && words != null ? words.text() : null);
    }

    /** The criteria by which {@link #page} would find something: mistyped words are corrected here too. */
    Criteria found(OrganizationFilter f) {
        var typed = dictionary.readNullable(f.q());
        var criteria = criteria(f, typed);
        if (typed == null
                || !lists.page(criteria, OrganizationSort.SHORT_NAME, null, null, 1)
                        .rows()
                        .items()
                        .isEmpty()) {
            return criteria;
        }
        return criteria(f, dictionary.corrected(typed));
    }

    /** Whether the filter can be asked: else the problem that the list would give. */
    void check(OrganizationFilter f) {
        criteria(f, dictionary.readNullable(f.q()));
    }

    /** Those that match and were published in that time, the latest first, at most so many. */
    List<OrganizationName> published(OrganizationFilter f, Instant after, Instant until, int most) {
        return lists.lately(criteria(f, dictionary.readNullable(f.q())).publishedBetween(after, until), most);
    }

    private List<OrganizationCard> cards(Slice<OrganizationRow> slice) {
        var known = names.of(slice.items(), names.language());
        return slice.items().stream().map(r -> r.card(known)).toList();
    }

    private Criteria criteria(OrganizationFilter f, @Nullable SearchWords words) {
        var criteria = new Criteria();
        if (f.status().isEmpty()) {
            criteria.published();
        } else {
            criteria.visible(f.status(), policy.isStaff(), caller.id().orElse(null));
        }
        criteria.kinds(f.kind())
                .areas(f.area())
                .legalForms(f.legalForm())
                .verified(f.verified())
                .liquidated(f.liquidated())
                .complete(f.complete())
                .fresh(f.fresh());
        narrow(criteria, f.territory(), f.bbox(), words);
        return f.near() == null ? criteria : criteria.in(Box.ofCircle(f.near()));
    }

    /** The filters that the map knows too. */
    Criteria narrow(Criteria criteria, @Nullable String territory, @Nullable String bbox, @Nullable SearchWords words) {
        if (territory != null) {
            criteria.oktmo(Oktmo.inside(oktmo(territory)));
        }
        if (bbox != null) {
            criteria.in(Box.ofBounds(bbox));
        }
        return words == null ? criteria : criteria.words(words);
    }

    /** What the codes of everything inside the territory begin with; of everything when none is named. */
    String inside(@Nullable String territory) {
        return territory == null ? "" : Oktmo.inside(oktmo(territory));
    }

    /** The code of a territory that was named by its id or code. */
    String oktmo(String territory) {
        var id = Ids.read(territory);
        if (id.isPresent()) {
            var known =
                    reference.territories(Set.of(id.get()), names.language()).get(id.get());
            if (known != null) {
                return known.oktmo();
            }
        } else if (Oktmo.isCode(territory)) {
            return territory;
        }
        throw ProblemException.invalid(
                Violation.In.QUERY, "territory", "unknown-value", Message.of("organization.fault.unknown-territory"));
    }

    private Map<String, List<FacetValue>> named(Map<String, Map<String, Long>> counts) {
        var known = names.of(
                ids(counts.getOrDefault(Criteria.AREA, Map.of())),
                ids(counts.getOrDefault(Criteria.TERRITORY, Map.of())));
        var facets = new TreeMap<String, List<FacetValue>>();
        counts.forEach((facet, values) -> facets.put(
                facet,
                values.entrySet().stream()
                        .map(e -> value(facet, e.getKey(), e.getValue(), known))
                        .toList()));
        return facets;
    }

    private FacetValue value(String facet, String value, long count, ReferenceNames known) {
        return switch (facet) {
            case "kind" -> {
                var kind = Criteria.name(value);
                yield new FacetValue(kind, Texts.in(names.language(), Message.of("organization.kind." + kind)), count);
            }
            case "area" -> {
                var area = known.areas().get(UUID.fromString(value));
                yield new FacetValue(value, area == null ? value : area.name(), count);
            }
            default -> {
                var territory = known.territories().get(UUID.fromString(value));
                yield new FacetValue(value, territory == null ? value : territory.name(), count);
            }
        };
    }

    private static Set<UUID> ids(Map<String, Long> values) {
        return values.keySet().stream().map(UUID::fromString).collect(Collectors.toSet());
    }
}
