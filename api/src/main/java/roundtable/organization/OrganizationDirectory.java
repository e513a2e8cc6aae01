package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.reference.Oktmo;
import roundtable.shared.store.PublicChanges;
import roundtable.shared.store.Remembered;

/** Organizations for the features above: what everybody may see, one SQL statement for a whole page of them. */
@ApplicationScoped
public class OrganizationDirectory {
    /** What changes when an organization does. */
    public static final String TOPIC = "organizations";

    private final OrganizationRepository organizations;
    private final OrganizationListRepository lists;
    private final OrganizationNames names;
    private final Remembered<UUID, OrganizationName> remembered;

    OrganizationDirectory(
            OrganizationRepository organizations,
            OrganizationListRepository lists,
            OrganizationNames names,
            PublicChanges changes) {
        this.organizations = organizations;
        this.lists = lists;
        this.names = names;
        this.remembered = new Remembered<>(changes, TOPIC);
    }

    /**
     * Cards of published organizations, with names in that language ({@code ru} or {@code en}). What is not published,
     * or does not exist, is absent from the answer.
     */
    public Map<UUID, OrganizationCard> cards(Set<UUID> ids, String language) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var rows = lists.cards(ids);
        var known = names.of(rows, language);
        return rows.stream()
                .map(r -> r.card(known))
                .collect(Collectors.toMap(OrganizationCard::id, Function.identity()));
    }

    /** Only the names of published organizations, for what mentions one: mostly without any SQL statement. */
    public Map<UUID, OrganizationName> names(Set<UUID> ids) {
        return remembered.outsideTransactions(ids, lists::names);
    }

    /** The published organization with that ОГРН or ОГРНИП. */
    public Optional<UUID> byOgrn(String ogrn) {
        return organizations
                .withOgrn(ogrn)
                .filter(OrganizationDirectory::isPublished)
                .map(Organization::id);
    }

    /** The published organization at that address, present or former; a merged one's leads to its survivor. */
    public Optional<UUID> bySlug(String slug) {
        return organizations
                .at(slug)
                .map(o -> o.mergedInto() == null ? o : organizations.findById(o.mergedInto()))
                .filter(OrganizationDirectory::isPublished)
                .map(Organization::id);
    }

    /** Whether it is published and one of those that answer and are responsible: a government body or a council. */
    public boolean isBody(UUID id) {
        return organizations
                .findByIdOptional(id)
                .filter(OrganizationDirectory::isPublished)
                .filter(o -> o.kind().isBody())
                .isPresent();
    }

    /** Verified NGOs of that area in that territory and everything inside of it, by id, the next ones after one. */
    public List<UUID> verifiedNgos(UUID area, String oktmo, @Nullable UUID after, int most) {
        return lists.verifiedNgos(area, Oktmo.inside(oktmo), after, most);
    }

    /**
     * Those of them that were verified lately, the latest first.
     *
     * @param since when they were verified at the earliest
     * @param except those that are known already
     * @param after the last one of the page before
     */
    public List<NewNgo> newNgos(
            UUID area, String oktmo, Instant since, Set<UUID> except, @Nullable NewNgo after, int most) {
        return lists.newNgos(area, Oktmo.inside(oktmo), since, except, after, most);
    }

    private static boolean isPublished(Organization o) {
        return o.isPublic();
    }
}
