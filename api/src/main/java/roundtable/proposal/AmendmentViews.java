package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.identity.People;
import roundtable.organization.OrganizationName;

/** Amendments as the caller sees them. */
@ApplicationScoped
class AmendmentViews {
    private final AmendmentPolicy policy;
    private final ProposalViews names;
    private final People people;

    AmendmentViews(AmendmentPolicy policy, ProposalViews names, People people) {
        this.policy = policy;
        this.names = names;
        this.people = people;
    }

    AmendmentView view(Amendment a, Proposal p) {
        return views(List.of(a), p).get(0);
    }

    List<AmendmentView> views(List<Amendment> all, Proposal p) {
        var organizations = names.names(all.stream().map(Amendment::organizationId));
        var named = people.publicNames(all.stream()
                .filter(a -> a.organizationId() == null)
                .map(Amendment::author)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return all.stream().map(a -> view(a, p, organizations, named)).toList();
    }

    private AmendmentView view(
            Amendment a, Proposal p, Map<UUID, OrganizationName> organizations, Map<UUID, String> named) {
        var open = a.status() == AmendmentStatus.OPEN;
        return new AmendmentView(
                a.id(),
                a.status(),
                a.textVersion(),
                shown(a, a.title()),
                shown(a, a.body()),
                policy.isOutdated(a, p),
                a.isMasked() ? ProposalWords.TAKEN : a.reason(),
                a.organizationId() == null ? null : organizations.get(a.organizationId()),
                named.get(a.author()),
                a.createdAt(),
                open ? a.decideBy() : null,
                a.answer(),
                a.decidedAt(),
                a.isMasked(),
                policy.isMine(a),
                policy.actions(a, p));
    }

    private static @Nullable String shown(Amendment a, @Nullable String text) {
        return a.isMasked() && text != null ? ProposalWords.TAKEN : text;
    }
}
