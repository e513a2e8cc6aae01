package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/**
 * What a visitor sees of the directory, for pages that are made on the server: those that stand in other sites. Whoever
 * asks, nothing is found that is not published.
 */
@ApplicationScoped
public class PublicOrganizations {
    private final OrganizationRepository organizations;
    private final OrganizationDirectory directory;
    private final OrganizationListRepository lists;
    private final OrganizationWordRepository dictionary;
    private final OrganizationNames names;
    private final OrganizationLists filters;
    private final Cursors cursors;

    PublicOrganizations(
            OrganizationRepository organizations,
            OrganizationDirectory directory,
            OrganizationListRepository lists,
            OrganizationWordRepository dictionary,
            OrganizationNames names,
            OrganizationLists filters,
            Cursors cursors) {
        this.organizations = organizations;
        this.directory = directory;
        this.lists = lists;
        this.dictionary = dictionary;
        this.names = names;
        this.filters = filters;
        this.cursors = cursors;
    }

    /**
     * Which are wanted; the same meaning as in the contract's list.
     *
     * @param territory id or ОКТМО code; everything inside of it is found too
     * @param liquidated only those that have ceased to exist, or only living ones
     * @param complete only those whose profile has enough points, or only others
     * @param fresh only those that were confirmed lately, or only others
     * @param cursor {@code nextCursor} of the page before
     */
    public record Wanted(
            @Nullable String q,
            List<OrganizationKind> kinds,
            List<UUID> areas,
            @Nullable String territory,
            @Nullable Boolean verified,
            @Nullable Boolean liquidated,
            @Nullable Boolean complete,
            @Nullable Boolean fresh,
            int limit,
            @Nullable String cursor) {}

    /** A page of them, by name or, with words, the best match first. */
    public record Found(List<OrganizationCard> items, @Nullable String nextCursor) {}

    /** A page of the list, with names in that language. */
    public Found list(Wanted wanted, String language) {
        var typed = dictionary.readNullable(wanted.q());
        var found = find(wanted, typed, language);
        return found.items().isEmpty() && typed != null ? find(wanted, dictionary.corrected(typed), language) : found;
    }

    /** The published organization with that id or slug; problem {@code gone} for what was public and is withdrawn. */
    public Optional<OrganizationCard> one(String idOrSlug, String language) {
        var published = directory.bySlug(idOrSlug);
        if (published.isEmpty()
                && organizations
                        .at(idOrSlug)
                        .filter(o -> o.publishedAt() != null)
                        .isPresent()) {
            throw ProblemException.of(ProblemType.GONE);
        }
        return published.map(id -> directory.cards(Set.of(id), language).get(id));
    }

    private Found find(Wanted wanted, @Nullable SearchWords words, String language) {
        var criteria = new Criteria()
                .published()
                .kinds(wanted.kinds())
                .areas(wanted.areas())
                .verified(wanted.verified())
                .liquidated(wanted.liquidated())
                .complete(wanted.complete())
                .fresh(wanted.fresh());
        filters.narrow(criteria, wanted.territory(), null, words);
        var slice = lists.page(
                        criteria,
                        OrganizationSort.of(null, words != null),
                        words,
                        cursors.place(wanted.cursor()),
                        wanted.limit())
                .rows();
        var known = names.of(slice.items(), language);
        return new Found(slice.items().stream().map(r -> r.card(known)).toList(), cursors.cursor(slice.next()));
    }
}
