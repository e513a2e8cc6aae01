package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationPage.FacetValue;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Answers a filter: turns it into criteria, forgives typing errors, counts, and puts names to ids. */
@ApplicationScoped
class OrganizationLists {
    private static final Pattern OKTMO = Pattern.compile("\\d{2,11}");

    private final OrganizationListRepository lists;
    private final OrganizationPolicy policy;
    private final OrganizationNames names;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final Cursors cursors;

    OrganizationLists(
            OrganizationListRepository lists,
            OrganizationPolicy policy,
            OrganizationNames names,
            ReferenceDirectory reference,
            Caller caller,
            Cursors cursors) {
        this.lists = lists;
        this.policy = policy;
        this.names = names;
        this.reference = reference;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** A page of the list. */
    OrganizationPage page(OrganizationFilter f) {
        var typed = f.q() == null || f.q().isBlank() ? null : SearchWords.of(f.q());
        var sort = OrganizationSort.of(f.sort(), typed != null);
        var after = cursors.place(f.cursor());
        var words = typed;
        var criteria = criteria(f, words);
        var slice = lists.page(criteria, sort, words, after, f.limitOr20());
        if (slice.items().isEmpty() && typed != null) {
            words = typed.corrected(lists.candidates(typed.correctable()));
            if (!words.equals(typed)) {
                criteria = criteria(f, words);
                slice = lists.page(criteria, sort, words, after, f.limitOr20());
            }
        }
        var corrected = words != null && !words.equals(typed) && !slice.items().isEmpty();
        return new OrganizationPage(
                cards(slice),
                cursors.cursor(slice.next()),
                Boolean.TRUE.equals(f.withTotal()) ? lists.count(criteria) : null,
                f.facets() == null ? null : facets(criteria, f.facets()),
                corrected && words != null ? words.text() : null);
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
        criteria.kinds(f.kind()).areas(f.area()).legalForms(f.legalForm()).verified(f.verified());
        narrow(criteria, f.territory(), f.bbox(), words);
        return f.near() == null ? criteria : criteria.in(Box.ofCircle(f.near()));
    }

    /** The filters that the map knows too. */
    Criteria narrow(Criteria criteria, @Nullable String territory, @Nullable String bbox, @Nullable SearchWords words) {
        if (territory != null) {
            criteria.oktmo(prefix(oktmo(territory)));
        }
        if (bbox != null) {
            criteria.in(Box.ofBounds(bbox));
        }
        return words == null ? criteria : criteria.words(words);
    }

    private String oktmo(String territory) {
        var id = OrganizationRepository.uuid(territory);
        if (id.isPresent()) {
            var known =
                    reference.territories(Set.of(id.get()), names.language()).get(id.get());
            if (known != null) {
                return known.oktmo();
            }
        } else if (OKTMO.matcher(territory).matches()) {
            return territory;
        }
        throw ProblemException.invalid(
                Violation.In.QUERY, "territory", "unknown-value", Message.of("organization.fault.unknown-territory"));
    }

    /** What the codes of everything inside begin with: ОКТМО pads the code of the whole with zeros. */
    static String prefix(String oktmo) {
        if (oktmo.length() < 8) {
            return oktmo;
        }
        if (oktmo.startsWith("00")) {
            return "";
        }
        for (var kept : List.of(2, 3, 5)) {
            if (oktmo.substring(kept).chars().allMatch(c -> c == '0')) {
                return oktmo.substring(0, kept);
            }
        }
        return oktmo;
    }

    private Map<String, List<FacetValue>> facets(Criteria criteria, String wanted) {
        var counts = lists.facets(criteria, Set.of(wanted.split(",")));
        var known =
                names.of(ids(counts.getOrDefault("area", Map.of())), ids(counts.getOrDefault("territory", Map.of())));
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
