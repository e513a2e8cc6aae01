package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.organization.OrganizationName;

/** Co-authors as the caller may see them. */
@ApplicationScoped
class CoAuthorViews {
    private final CoAuthorRepository coAuthors;
    private final CoAuthorPolicy policy;
    private final ProposalPolicy proposals;
    private final ProposalViews names;
    private final People people;
    private final Caller caller;

    CoAuthorViews(
            CoAuthorRepository coAuthors,
            CoAuthorPolicy policy,
            ProposalPolicy proposals,
            ProposalViews names,
            People people,
            Caller caller) {
        this.coAuthors = coAuthors;
        this.policy = policy;
        this.proposals = proposals;
        this.names = names;
        this.people = people;
        this.caller = caller;
    }

    CoAuthorView view(CoAuthor c, Proposal p) {
        return views(List.of(c), p).get(0);
    }

    List<CoAuthorView> views(Proposal p) {
        return views(
                coAuthors.present(p.id()).stream()
                        .filter(c -> policy.isVisible(c, p))
                        .toList(),
                p);
    }

    private List<CoAuthorView> views(List<CoAuthor> all, Proposal p) {
        var inside = !caller.isVisitor() && (proposals.speaksFor(p) || proposals.isStaff());
        var organizations = names.names(all.stream().map(CoAuthor::organizationId));
        // Of a person who has not accepted yet not even the authors learn more than the address that they typed.
        var accounts = all.stream()
                .filter(c -> c.status() != CoAuthorStatus.INVITED)
                .map(CoAuthor::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var named = inside ? people.names(accounts) : people.publicNames(accounts);
        return all.stream().map(c -> view(c, p, organizations, named)).toList();
    }

    private CoAuthorView view(
            CoAuthor c, Proposal p, Map<UUID, OrganizationName> organizations, Map<UUID, String> named) {
        var open = c.status() == CoAuthorStatus.INVITED;
        Set<CoAuthorAction> actions = policy.actions(c, p);
        return new CoAuthorView(
                c.id(),
                c.status(),
                c.part(),
                of(organizations, c.organizationId()),
                of(named, c.account()),
                open && proposals.speaksFor(p) ? c.email() : null,
                open ? c.expiresAt() : null,
                c.answeredAt(),
                !caller.isVisitor() && policy.isTheirs(c),
                actions);
    }

    private static <T> @Nullable T of(Map<UUID, T> known, @Nullable UUID id) {
        return id == null ? null : known.get(id);
    }
}
