package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.answer.OfficialAnswer;
import roundtable.answer.ProofView;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;

/** Official answers as the caller sees them. */
@ApplicationScoped
class AnswerViews {
    private final AnswerRepository answers;
    private final DisputeRepository disputes;
    private final ProofRepository proofs;
    private final AnswerPolicy policy;
    private final People people;
    private final OrganizationDirectory organizations;
    private final Clock clock;

    AnswerViews(
            AnswerRepository answers,
            DisputeRepository disputes,
            ProofRepository proofs,
            AnswerPolicy policy,
            People people,
            OrganizationDirectory organizations,
            Clock clock) {
        this.answers = answers;
        this.disputes = disputes;
        this.proofs = proofs;
        this.policy = policy;
        this.people = people;
        this.organizations = organizations;
        this.clock = clock;
    }

    ProposalAnswerView view(ProposalAnswer a, Proposal p) {
        return views(List.of(a), p).get(0);
    }

    /** Those that the caller may see, the latest first. */
    List<ProposalAnswerView> views(Proposal p) {
        return views(answers.of(p.id()).stream().filter(policy::isVisible).toList(), p);
    }

    private List<ProposalAnswerView> views(List<ProposalAnswer> all, Proposal p) {
        var promised = answers.milestones(all.stream().map(ProposalAnswer::id).toList());
        var shown = proofs.ofMilestones(promised.values().stream()
                .flatMap(List::stream)
                .filter(ProposalMilestone::isDone)
                .map(ProposalMilestone::id)
                .toList());
        var disputed = disputes.of(all.stream().map(ProposalAnswer::id).toList());
        var voices = disputes.voices().counts(all);
        var positions = people.positions(all.stream()
                .map(OfficialAnswer::signedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var named = organizations.names(Stream.of(
                        all.stream().flatMap(a -> Stream.of(a.bodyId(), a.toBody())),
                        promised.values().stream().flatMap(List::stream).map(ProposalMilestone::responsibleId),
                        disputed.values().stream().map(ProposalDispute::organizationId))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return all.stream()
                .map(a -> view(
                        a,
                        p,
                        promised.getOrDefault(a.id(), List.of()),
                        shown,
                        disputed.get(a.id()),
                        voices.getOrDefault(a.id(), 0),
                        named,
                        positions))
                .toList();
    }

    private ProposalAnswerView view(
            ProposalAnswer a,
            Proposal p,
            List<ProposalMilestone> milestones,
            Map<UUID, List<ProofView>> shown,
            @Nullable ProposalDispute dispute,
            int voices,
            Map<UUID, OrganizationName> named,
            People.Positions positions) {
        return new ProposalAnswerView(
                a.id(),
                a.status(),
                a.type(),
                a.basis(),
                a.text(),
                a.link(),
                named.get(a.bodyId()),
                name(named, a.toBody()),
                a.signedAt(),
                positions.of(a.signedBy(), a.bodyId()),
                a.publishAt(),
                a.publishedAt(),
                a.rating(),
                a.ratingText(),
                milestones.stream()
                        .map(m -> milestone(m, named, shown.getOrDefault(m.id(), List.of())))
                        .toList(),
                dispute == null ? null : dispute.view(name(named, dispute.organizationId()), true, clock),
                voices,
                policy.actions(a, p),
                a.version());
    }

    private MilestoneView milestone(ProposalMilestone m, Map<UUID, OrganizationName> named, List<ProofView> shown) {
        return new MilestoneView(
                m.id(),
                m.title(),
                m.dueOn(),
                !m.isDone() && m.dueOn().isBefore(LocalDate.now(clock)),
                named.get(m.responsibleId()),
                m.budget(),
                m.doneOn(),
                m.proofText(),
                m.proofUrl(),
                shown);
    }

    /** Its present values, as somebody would have to send them. */
    static AnswerInput input(ProposalAnswer a, List<ProposalMilestone> milestones) {
        return new AnswerInput(
                a.type(),
                a.text(),
                a.basis(),
                a.link(),
                a.toBody(),
                a.publishAt(),
                milestones.stream()
                        .map(m -> new MilestoneInput(m.title(), m.dueOn(), m.responsibleId(), m.budget()))
                        .toList());
    }

    private static @Nullable OrganizationName name(Map<UUID, OrganizationName> named, @Nullable UUID id) {
        return id == null ? null : named.get(id);
    }
}
