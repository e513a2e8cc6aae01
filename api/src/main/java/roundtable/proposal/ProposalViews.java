package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.answer.AskedExtension;
import roundtable.answer.Terms;
import roundtable.identity.AssuranceLevel;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;
import roundtable.problem.ProblemDirectory;
import roundtable.proposal.Rows.Row;
import roundtable.proposal.StepRepository.Step;
import roundtable.reference.AreaName;
import roundtable.reference.ReferenceDirectory;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.RequestLanguage;

/** Proposals as the caller sees them: names put to ids, one statement for all of a page. */
@ApplicationScoped
class ProposalViews {
    private static final int SUMMARY = 300;

    private final ProposalPolicy policy;
    private final SupportRepository supports;
    private final ProofRepository proofs;
    private final OrganizationDirectory organizations;
    private final ProblemDirectory problems;
    private final Recommendations recommendations;
    private final Practices practices;
    private final LinkedThings things;
    private final ReferenceDirectory reference;
    private final ProposalParties parties;
    private final Caller caller;
    private final RequestLanguage language;
    private final Clock clock;

    ProposalViews(
            ProposalPolicy policy,
            SupportRepository supports,
            ProofRepository proofs,
            OrganizationDirectory organizations,
            ProblemDirectory problems,
            Recommendations recommendations,
            Practices practices,
            LinkedThings things,
            ReferenceDirectory reference,
            ProposalParties parties,
            Caller caller,
            RequestLanguage language,
            Clock clock) {
        this.policy = policy;
        this.supports = supports;
        this.proofs = proofs;
        this.organizations = organizations;
        this.problems = problems;
        this.recommendations = recommendations;
        this.practices = practices;
        this.things = things;
        this.reference = reference;
        this.parties = parties;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    List<ProposalCard> cards(Collection<Row> rows) {
        var named = names(rows.stream()
                .flatMap(r -> Stream.concat(Stream.of(r.organizationId(), r.bodyId()), r.coAuthors().stream())));
        var areas = areas(rows.stream().flatMap(r -> r.areaIds().stream()).collect(Collectors.toSet()));
        var territories = territories(
                rows.stream().map(Row::territoryId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream().map(r -> card(r, named, areas, territories)).toList();
    }

    private ProposalCard card(
            Row r, Map<UUID, OrganizationName> named, Map<UUID, AreaName> areas, Map<UUID, TerritoryName> territories) {
        return new ProposalCard(
                r.id(),
                r.slug(),
                r.title(),
                r.summary(),
                r.areaIds().stream().map(areas::get).filter(Objects::nonNull).toList(),
                r.territoryId() == null ? null : territories.get(r.territoryId()),
                r.location(),
                r.everywhere(),
                proposing(r, named),
                r.bodyId() == null ? null : named.get(r.bodyId()),
                r.status(),
                r.number(),
                r.supportCount(),
                r.threshold(),
                r.supportUntil(),
                r.endorsementCount(),
                r.paperSignatures(),
                r.commentCount(),
                r.progress(),
                reviewDueAt(r.status(), r.submittedAt()),
                r.dueAt(),
                r.dueAt() != null && r.dueAt().isBefore(clock.instant()),
                r.publishedAt(),
                r.createdAt(),
                r.updatedAt());
    }

    private static @Nullable Instant reviewDueAt(ProposalStatus status, @Nullable Instant submitted) {
        return status == ProposalStatus.SUBMITTED && submitted != null ? submitted.plus(Terms.REVIEW) : null;
    }

    ProposalView view(Proposal p) {
        var in = p.input();
        var areaIds = Objects.requireNonNullElse(in.activityAreaIds(), List.<UUID>of());
        var areas = areas(new HashSet<>(areaIds));
        var named = names(Stream.concat(Stream.of(p.organizationId(), p.bodyId()), p.authors().together().stream()));
        var together = parties.of(p, named);
        var review = p.review();
        var carried = p.implementation();
        var support = support(p);
        return new ProposalView(
                p.id(),
                p.slug(),
                in.title(),
                in.body().length() <= SUMMARY ? in.body() : in.body().substring(0, SUMMARY),
                in.body(),
                Objects.requireNonNullElse(in.language(), "ru"),
                areaIds.stream().map(areas::get).filter(Objects::nonNull).toList(),
                in.territoryId() == null
                        ? null
                        : territories(Set.of(in.territoryId())).get(in.territoryId()),
                in.location(),
                in.isEverywhere(),
                together.stream()
                        .map(ProposalView.Party::displayName)
                        .filter(Objects::nonNull)
                        .map(ProposalView.Author::new)
                        .toList(),
                together.stream()
                        .map(ProposalView.Party::organization)
                        .filter(Objects::nonNull)
                        .toList(),
                together,
                in.problemId() == null
                        ? null
                        : problems.names(Set.of(in.problemId())).get(in.problemId()),
                in.recommendationId() == null
                        ? null
                        : recommendations
                                .named(in.recommendationId(), language.tag())
                                .orElse(null),
                practices.view(p.origin(), language.tag()),
                p.communityId() == null
                        ? null
                        : things.named(CommunityDrafts.TYPE, p.communityId(), language.tag())
                                .orElse(null),
                p.bodyId() == null ? null : named.get(p.bodyId()),
                p.status(),
                p.law().regime(),
                p.law().registration(),
                review.number(),
                p.textVersion(),
                p.phase().supportCount(),
                support.myVersion() != null,
                support,
                p.commentCount(),
                p.publishedAt(),
                review.registeredAt(),
                review.answerDueAt(),
                review.informationUntil(),
                AskedExtension.view(review.extension()),
                review.answeredAt(),
                review.answeredInTime(),
                reviewDueAt(p.status(), p.submittedAt()),
                p.dueAt(),
                p.dueAt() != null && p.dueAt().isBefore(clock.instant()),
                carried.startedAt(),
                Implementation.isStalled(p.status(), review.answeredAt(), clock),
                ProposalView.Progress.of(carried.milestonesDone(), carried.milestones()),
                carried.claim() == null
                        ? null
                        : carried.claim().showing(proofs.proofs().ofLast(p.id(), ProposalAction.CLAIM_DONE.name())),
                carried.implementedAt(),
                carried.confirmedBy(),
                ProposalView.Withdrawing.of(p.withdrawal()),
                p.lineage().isRelated() || p.withdrawal().successorId() != null,
                !caller.isVisitor() && policy.speaksFor(p),
                p.hiddenAt(),
                p.isMasked(),
                policy.actions(p, support.confirmFirst()),
                p.createdAt(),
                p.updatedAt(),
                p.version());
    }

    /** What has become of it by a support. */
    SupportedView supported(Proposal p) {
        var support = support(p);
        return new SupportedView(
                p.id(), p.status(), p.phase().supportCount(), support.myVersion() != null, support, p.version());
    }

    private ProposalView.Support support(Proposal p) {
        var phase = p.phase();
        var own = caller.id().flatMap(me -> supports.own(p.id(), me));
        var aside = own.filter(o -> !o.counts()).isPresent();
        return new ProposalView.Support(
                phase.threshold(),
                phase.level(),
                policy.isToConfirm(p, aside ? AssuranceLevel.IDENTITY : phase.level()),
                phase.until(),
                phase.supportWithdrawn(),
                phase.supportSetAside(),
                p.textVersion() <= 1 && !p.lineage().hasAbsorbed()
                        ? phase.supportCount()
                        : supports.of(p.id(), p.textVersion()),
                own.filter(SupportRepository.Own::counts)
                        .map(SupportRepository.Own::version)
                        .orElse(null),
                aside,
                phase.endorsementCount(),
                phase.paperSignatures(),
                phase.reachedAt(),
                phase.reachedBy());
    }

    List<ProposalStepView> steps(List<Step> steps) {
        var named = names(steps.stream().flatMap(s -> Stream.of(s.actingFor(), s.toBody())));
        var shown = proofs.proofs()
                .ofSteps(steps.stream()
                        .filter(s -> s.action() == ProposalAction.CLAIM_DONE
                                || s.action() == ProposalAction.COMPLETE_MILESTONE)
                        .map(Step::id)
                        .filter(Objects::nonNull)
                        .toList());
        return steps.stream()
                .map(s -> new ProposalStepView(
                        Objects.requireNonNull(s.id()),
                        s.from(),
                        s.to(),
                        s.action(),
                        s.actingFor() == null ? null : named.get(s.actingFor()),
                        s.actor() == null,
                        s.toBody() == null ? null : named.get(s.toBody()),
                        s.dueAt(),
                        s.reason(),
                        shown.getOrDefault(s.id(), List.of()),
                        s.at()))
                .toList();
    }

    List<EndorsementView> endorsements(Proposal p) {
        var all = supports.endorsements(p.id());
        var named = names(all.stream().map(SupportRepository.Endorsed::organization));
        return all.stream()
                .filter(e -> named.containsKey(e.organization()))
                .map(e -> new EndorsementView(Objects.requireNonNull(named.get(e.organization())), e.version(), e.at()))
                .toList();
    }

    /** Names of published organizations; one that is not is not named. */
    Map<UUID, OrganizationName> names(Stream<@Nullable UUID> ids) {
        return organizations.names(ids.filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** The organizations that propose, the first one first. */
    private static List<OrganizationName> proposing(Row r, Map<UUID, OrganizationName> named) {
        return Stream.concat(Stream.ofNullable(r.organizationId()), r.coAuthors().stream())
                .map(named::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<UUID, AreaName> areas(Set<UUID> ids) {
        return reference.areas(ids, language.tag());
    }

    private Map<UUID, TerritoryName> territories(Set<UUID> ids) {
        return reference.territories(ids, language.tag());
    }
}
