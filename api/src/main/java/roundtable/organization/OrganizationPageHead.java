package roundtable.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.reference.AreaName;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.spi.StructuredData;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The head of an organization's page: what is public of it, for search engines as schema.org has it. */
@ApplicationScoped
class OrganizationPageHead implements ShareCard {
    private static final String SECTION = "organizations";
    private static final int LONGEST = 300;

    private final OrganizationRepository organizations;
    private final OrganizationListRepository lists;
    private final ReferenceDirectory reference;
    private final StructuredData data;

    OrganizationPageHead(
            OrganizationRepository organizations,
            OrganizationListRepository lists,
            ReferenceDirectory reference,
            StructuredData data) {
        this.organizations = organizations;
        this.lists = lists;
        this.reference = reference;
        this.data = data;
    }

    @Override
    public String section() {
        return SECTION;
    }

    @Override
    public Optional<Card> card(String slug, String language) {
        return organizations
                .at(slug)
                .map(o -> o.mergedInto() == null ? o : organizations.findById(o.mergedInto()))
                .filter(OrganizationPageHead::isPublic)
                .map(o -> card(o, language));
    }

    @Override
    public long count() {
        return lists.published();
    }

    @Override
    public Stream<Entry> entries(long from, int most) {
        return lists.addresses(from, most).stream().map(a -> new Entry("/" + SECTION + "/" + a.slug(), a.updatedAt()));
    }

    /** What was never public is not there; what was and is withdrawn is gone. */
    private static boolean isPublic(Organization o) {
        if (!o.isPublic() && o.publishedAt() != null) {
            throw ProblemException.of(ProblemType.GONE);
        }
        return o.isPublic();
    }

    private Card card(Organization o, String language) {
        var in = PublicationBasis.visible(o.input());
        var path = "/" + SECTION + "/" + o.slug();
        var text = in.mission() != null ? in.mission() : in.fullName();
        var kind = Texts.in(
                language,
                Message.of("organization.kind." + Criteria.name(o.kind().name())));
        var description = text == null ? o.shortName() + ": " + kind : text.replaceAll("\\s+", " ");
        return new Card(
                path,
                o.shortName(),
                description.length() > LONGEST ? description.substring(0, LONGEST - 1) + "…" : description,
                jsonLd(o, in, path, language));
    }

    private String jsonLd(Organization o, OrganizationInput in, String path, String language) {
        var type =
                switch (o.kind()) {
                    case NGO -> "NGO";
                    case GOVERNMENT -> "GovernmentOrganization";
                    case BUSINESS, COUNCIL, INSTITUTION -> "Organization";
                };
        var node = data.about(type, path);
        node.put("name", in.shortName());
        put(node, "legalName", in.fullName());
        put(node, "description", in.mission());
        put(node, "taxID", in.inn());
        var identifiers = node.putArray("identifier");
        identifier(identifiers.addObject(), "RU-OGRN", in.ogrn());
        identifier(identifiers.addObject(), "RU-INN", in.inn());
        identifier(identifiers.addObject(), "RU-KPP", in.kpp());
        identifiers.removeIf(com.fasterxml.jackson.databind.JsonNode::isEmpty);
        if (identifiers.isEmpty()) {
            node.remove("identifier");
        }
        put(node, "foundingDate", in.foundedOn() == null ? null : in.foundedOn().toString());
        put(node, "url", in.website());
        put(node, "email", in.email());
        strings(node, "telephone", in.phones());
        strings(node, "sameAs", in.links());
        strings(
                node,
                "openingHours",
                in.openingHours() == null ? null : in.openingHours().forMachines());
        put(node, "address", in.address());
        var place = in.location();
        if (place != null) {
            StructuredData.place(node, "location", place.lat(), place.lon());
        }
        var areas = reference.areas(Set.copyOf(o.areaIds()), language);
        strings(
                node,
                "knowsAbout",
                o.areaIds().stream()
                        .map(areas::get)
                        .filter(Objects::nonNull)
                        .map(AreaName::name)
                        .toList());
        if (in.territoryId() != null) {
            var territory =
                    reference.territories(Set.of(in.territoryId()), language).get(in.territoryId());
            if (territory != null) {
                node.putObject("areaServed")
                        .put("@type", "AdministrativeArea")
                        .put("name", territory.name())
                        .put("identifier", "urn:oktmo:" + territory.oktmo());
            }
        }
        node.put("dateModified", o.updatedAt().toString());
        return node.toString();
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static void identifier(ObjectNode node, String scheme, @Nullable String value) {
        if (value != null) {
            node.put("@type", "PropertyValue").put("propertyID", scheme).put("value", value);
        }
    }

    private static void strings(ObjectNode node, String name, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) {
            var array = node.putArray(name);
            values.forEach(array::add);
        }
    }
}
