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
import roundtable.proposal.AmendmentRepository.Wording;

/** Amendments as the caller sees them. */
@ApplicationScoped
class AmendmentViews {
    private final AmendmentPolicy policy;
    private final AmendmentRepository amendments;
    private final ProposalViews names;
    private final People people;

    AmendmentViews(AmendmentPolicy policy, AmendmentRepository amendments, ProposalViews names, People people) {
        this.policy = policy;
        this.amendments = amendments;
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
        var wordings = all.stream()
                .filter(a -> a.status() == AmendmentStatus.OPEN)
                .map(Amendment::textVersion)
                .filter(number -> number != p.textVersion())
                .collect(Collectors.toSet());
        var then = wordings.isEmpty() ? Map.<Integer, Wording>of() : amendments.wordings(p.id(), wordings);
        return all.stream()
                .map(a -> view(a, p, organizations, named, policy.isOutdated(a, p, then)))
                .toList();
    }

    private AmendmentView view(
            Amendment a,
            Proposal p,
            Map<UUID, OrganizationName> organizations,
            Map<UUID, String> named,
            boolean outdated) {
        var open = a.status() == AmendmentStatus.OPEN;
        // Whoever asks for other words repeats most of the present ones: what is taken there is taken here.
        var taken = a.isMasked() || p.isMasked();
        return new AmendmentView(
                a.id(),
                a.status(),
                a.textVersion(),
                shown(taken, a.title()),
                shown(taken, a.body()),
                outdated,
                taken ? ProposalWords.TAKEN : a.reason(),
                a.organizationId() == null ? null : organizations.get(a.organizationId()),
                named.get(a.author()),
                a.createdAt(),
                open ? a.decideBy() : null,
                shown(p.isMasked(), a.answer()),
                a.decidedAt(),
                taken,
                policy.isMine(a),
                policy.actions(a, p, outdated));
    }

    private static @Nullable String shown(boolean taken, @Nullable String text) {
        return taken && text != null ? ProposalWords.TAKEN : text;
    }
}
