package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.identity.People;
import roundtable.organization.OrganizationName;

/** All who propose, as everybody may know them. */
@ApplicationScoped
class ProposalParties {
    private final CoAuthorRepository coAuthors;
    private final People people;

    ProposalParties(CoAuthorRepository coAuthors, People people) {
        this.coAuthors = coAuthors;
        this.people = people;
    }

    /** In order; a person's name only when that person has agreed to it, an organization's only when it is published. */
    List<ProposalView.Party> of(Proposal p, Map<UUID, OrganizationName> organizations) {
        var ids = p.parties();
        var names = people.publicNames(
                ids.stream().filter(id -> !organizations.containsKey(id)).collect(Collectors.toSet()));
        var nameless = ids.stream()
                .filter(id -> !id.equals(p.leader()) && !organizations.containsKey(id) && !names.containsKey(id))
                .collect(Collectors.toSet());
        var hidden = nameless.isEmpty() ? Set.<UUID>of() : coAuthors.organizations(p.id());
        return ids.stream()
                .map(id -> new ProposalView.Party(
                        organizations.get(id),
                        names.get(id),
                        id.equals(p.leader())
                                ? p.organizationId() == null
                                : !organizations.containsKey(id) && !hidden.contains(id)))
                .toList();
    }
}
