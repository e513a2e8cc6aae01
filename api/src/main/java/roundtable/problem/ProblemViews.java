package roundtable.problem;

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
import roundtable.answer.ClaimVerdicts;
import roundtable.answer.Terms;
import roundtable.answer.Verdict;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;
import roundtable.problem.Rows.Row;
import roundtable.problem.StepRepository.Step;
import roundtable.reference.AreaName;
import roundtable.reference.ReferenceDirectory;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.RequestLanguage;

/** Problems as the caller sees them: names put to ids, one statement for all of a page. */
@ApplicationScoped
class ProblemViews {
    private static final int SUMMARY = 300;

    private final ProblemPolicy policy;
    private final EndingViews endings;
    private final CallService calls;
    private final SupportRepository supports;
    private final ProblemPhotos photos;
    private final ProofRepository proofs;
    private final VerdictRepository verdicts;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final People people;
    private final Caller caller;
    private final RequestLanguage language;
    private final Clock clock;

    ProblemViews(
            ProblemPolicy policy,
            EndingViews endings,
            CallService calls,
            SupportRepository supports,
            ProblemPhotos photos,
            ProofRepository proofs,
            VerdictRepository verdicts,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            People people,
            Caller caller,
            RequestLanguage language,
            Clock clock) {
        this.policy = policy;
        this.endings = endings;
        this.calls = calls;
        this.supports = supports;
        this.photos = photos;
        this.proofs = proofs;
        this.verdicts = verdicts;
        this.organizations = organizations;
        this.reference = reference;
        this.people = people;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    List<ProblemCard> cards(Collection<Row> rows) {
        var named = names(rows.stream().flatMap(r -> Stream.of(r.organizationId(), r.bodyId())));
        var areas = areas(rows.stream().flatMap(r -> r.areaIds().stream()).collect(Collectors.toSet()));
        var territories = territories(
                rows.stream().map(Row::territoryId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream().map(r -> card(r, named, areas, territories)).toList();
    }

    private ProblemCard card(
            Row r, Map<UUID, OrganizationName> named, Map<UUID, AreaName> areas, Map<UUID, TerritoryName> territories) {
        return new ProblemCard(
                r.id(),
                r.slug(),
                r.kind(),
                r.title(),
                r.summary(),
                r.areaIds().stream().map(areas::get).filter(Objects::nonNull).toList(),
                r.territoryId() == null ? null : territories.get(r.territoryId()),
                r.location(),
                r.everywhere(),
                r.photo(),
                one(named, r.organizationId()),
                r.bodyId() == null ? null : named.get(r.bodyId()),
                r.status(),
                r.number(),
                r.supportCount(),
                r.commentCount(),
                reviewDueAt(r.status(), r.submittedAt()),
                r.dueAt(),
                r.dueAt() != null && r.dueAt().isBefore(clock.instant()),
                r.choiceDueAt(),
                r.publishedAt(),
                r.createdAt(),
                r.updatedAt());
    }

    private static @Nullable Instant reviewDueAt(ProblemStatus status, @Nullable Instant submitted) {
        return status == ProblemStatus.SUBMITTED && submitted != null ? submitted.plus(Terms.REVIEW) : null;
    }

    ProblemView view(Problem p) {
        var in = p.input();
        var areaIds = Objects.requireNonNullElse(in.activityAreaIds(), List.<UUID>of());
        var areas = areas(new HashSet<>(areaIds));
        var named = names(Stream.of(p.organizationId(), p.bodyId()));
        var me = caller.id();
        return new ProblemView(
                p.id(),
                p.slug(),
                p.kind(),
                in.title(),
                in.body().length() <= SUMMARY ? in.body() : in.body().substring(0, SUMMARY),
                in.body(),
                Objects.requireNonNullElse(in.language(), "ru"),
                areaIds.stream().map(areas::get).filter(Objects::nonNull).toList(),
                in.territoryId() == null
                        ? null
                        : territories(Set.of(in.territoryId())).get(in.territoryId()),
                p.point(),
                in.area(),
                in.isEverywhere(),
                in.targetGroup(),
                in.scale(),
                in.evidence(),
                photos.views(p),
                p.kind() == ProblemKind.SOCIAL_ORDER
                        ? new ProblemView.Order(in.goal(), in.criteria(), in.deadline(), in.resources(), in.contact())
                        : null,
                authors(p),
                one(named, p.organizationId()),
                p.bodyId() == null ? null : named.get(p.bodyId()),
                p.status(),
                p.law().regime(),
                p.law().registration(),
                p.number(),
                p.publishedAt(),
                p.term().registeredAt(),
                p.term().answerDueAt(),
                p.review().informationUntil(),
                AskedExtension.view(p.review().extension()),
                reviewDueAt(p.status(), p.submittedAt()),
                p.dueAt(),
                p.dueAt() != null && p.dueAt().isBefore(clock.instant()),
                p.term().plannedOn(),
                p.review().callUntil(),
                p.review().choiceDueAt(),
                calls.views(p),
                p.solution().claim() == null
                        ? null
                        : p.solution()
                                .claim()
                                .showing(proofs.proofs().ofLast(p.id(), ProblemAction.CLAIM_SOLVED.name())),
                p.status() == ProblemStatus.SOLVED_CLAIMED ? verdicts(p) : null,
                p.solution().solvedAt(),
                p.solution().confirmedBy(),
                p.duplicateOf(),
                endings.sameness(p),
                endings.withdrawal(p),
                p.supportCount(),
                me.isPresent() && supports.has(p.id(), me.get()),
                p.commentCount(),
                me.isPresent() && policy.may(ProblemAction.EDIT, p),
                p.hiddenAt(),
                p.isMasked(),
                policy.actions(p),
                p.createdAt(),
                p.updatedAt(),
                p.version());
    }

    private ProblemView.Verdicts verdicts(Problem p) {
        var said = verdicts.words()
                .of(p.id(), p.solution().claims(), p.solution().claim().at());
        var confirming = (int)
                said.stream().filter(one -> one.verdict() == Verdict.CONFIRM).count();
        var mine = caller.id()
                .flatMap(me ->
                        said.stream().filter(one -> one.account().equals(me)).findFirst())
                .map(ClaimVerdicts.Word::verdict)
                .orElse(null);
        return new ProblemView.Verdicts(confirming, said.size() - confirming, Verdict.VOICES, mine);
    }

    /** A person's name only when that person has agreed to it. */
    private List<ProblemView.Author> authors(Problem p) {
        if (p.organizationId() != null) {
            return List.of();
        }
        var name = people.publicNames(Set.of(p.author())).get(p.author());
        return name == null ? List.of() : List.of(new ProblemView.Author(name));
    }

    List<ProblemStepView> steps(List<Step> steps) {
        var named = names(steps.stream().flatMap(s -> Stream.of(s.actingFor(), s.toBody())));
        var shown = proofs.proofs()
                .ofSteps(steps.stream()
                        .filter(s -> s.action() == ProblemAction.CLAIM_SOLVED)
                        .map(Step::id)
                        .filter(Objects::nonNull)
                        .toList());
        return steps.stream()
                .map(s -> new ProblemStepView(
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

    /** Names of published organizations; one that is not is not named. */
    Map<UUID, OrganizationName> names(Stream<@Nullable UUID> ids) {
        return organizations.names(ids.filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static List<OrganizationName> one(Map<UUID, OrganizationName> named, @Nullable UUID id) {
        var name = id == null ? null : named.get(id);
        return name == null ? List.of() : List.of(name);
    }

    private Map<UUID, AreaName> areas(Set<UUID> ids) {
        return reference.areas(ids, language.tag());
    }

    private Map<UUID, TerritoryName> territories(Set<UUID> ids) {
        return reference.territories(ids, language.tag());
    }
}
