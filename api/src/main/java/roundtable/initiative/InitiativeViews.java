package roundtable.initiative;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.initiative.InitiativeView.Brought;
import roundtable.initiative.InitiativeView.Considered;
import roundtable.initiative.InitiativeView.Dossier;
import roundtable.initiative.InitiativeView.Filed;
import roundtable.initiative.InitiativeView.InForce;
import roundtable.initiative.InitiativeView.Voted;
import roundtable.initiative.StepRepository.Step;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;
import roundtable.reference.ReferenceDirectory;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.money.Money;

/** Initiatives as the caller sees them: names put to ids, one statement for all of a page. */
@ApplicationScoped
class InitiativeViews {
    private final InitiativePolicy policy;
    private final DocumentRepository documents;
    private final SupportRepository supports;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final RequestLanguage language;
    private final Clock clock;

    InitiativeViews(
            InitiativePolicy policy,
            DocumentRepository documents,
            SupportRepository supports,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            Caller caller,
            RequestLanguage language,
            Clock clock) {
        this.policy = policy;
        this.documents = documents;
        this.supports = supports;
        this.organizations = organizations;
        this.reference = reference;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    List<InitiativeCard> cards(Collection<InitiativeRow> rows) {
        var named = names(rows.stream().flatMap(r -> Stream.of(r.councilId(), r.bodyId())));
        var territories = territories(rows.stream().map(InitiativeRow::territoryId));
        return rows.stream().map(r -> card(r, named, territories)).toList();
    }

    private InitiativeCard card(
            InitiativeRow r, Map<UUID, OrganizationName> named, Map<UUID, TerritoryName> territories) {
        return new InitiativeCard(
                r.id(),
                r.slug(),
                r.title(),
                r.summary(),
                r.status(),
                r.tax(),
                r.level(),
                named.get(r.councilId()),
                r.bodyId() == null ? null : named.get(r.bodyId()),
                r.territoryId() == null ? null : territories.get(r.territoryId()),
                r.citizensGroup(),
                r.discussionUntil(),
                r.dueAt(),
                isOver(r.dueAt()),
                r.effectiveFrom(),
                r.supporterCount(),
                r.backingCount(),
                r.commentCount(),
                r.openedAt(),
                r.createdAt(),
                r.updatedAt());
    }

    InitiativeView view(Initiative i) {
        var in = i.input();
        var named = names(Stream.of(i.councilId(), i.bodyId()));
        return new InitiativeView(
                i.id(),
                i.slug(),
                in.title(),
                in.summary(),
                in.body(),
                Objects.requireNonNullElse(in.language(), "ru"),
                i.status(),
                in.tax(),
                in.level(),
                i.councilId(),
                named.get(i.councilId()),
                i.bodyId(),
                i.bodyId() == null ? null : named.get(i.bodyId()),
                in.territoryId() == null
                        ? null
                        : territories(Stream.of(in.territoryId())).get(in.territoryId()),
                i.words().isOfCitizensGroup(),
                i.openedAt(),
                i.discussionUntil(),
                voted(i.endorsement()),
                dossier(i),
                considered(i),
                inForce(i),
                brought(i.evaluation()),
                filed(i),
                i.dueAt(),
                isOver(i.dueAt()),
                i.supporterCount(),
                caller.id().filter(me -> supports.has(i.id(), me)).isPresent(),
                i.backingCount(),
                i.commentCount(),
                i.hiddenAt(),
                i.isMasked(),
                policy.actions(i),
                i.createdAt(),
                i.updatedAt(),
                i.version());
    }

    /** What moderation has taken may stand in the papers too. */
    private List<Filed> filed(Initiative i) {
        return policy.mayReadPapers(i)
                ? documents.of(i.id()).stream()
                        .map(d -> new Filed(
                                d.id(), d.kind(), d.title(), d.number(), d.datedOn(), d.fileId(), d.address(), d.at()))
                        .toList()
                : List.of();
    }

    /** What moderation has taken may stand in the reasons too. */
    List<InitiativeStepView> steps(Initiative i, List<Step> steps) {
        var named = names(steps.stream().map(Step::actingFor));
        var told = policy.mayReadPapers(i);
        return steps.stream()
                .map(s -> new InitiativeStepView(
                        Objects.requireNonNull(s.id()),
                        s.from(),
                        s.to(),
                        s.action(),
                        s.actingFor() == null ? null : named.get(s.actingFor()),
                        s.actor() == null && s.actingFor() == null,
                        s.dueAt(),
                        told ? s.reason() : null,
                        s.at(),
                        s.reportDigest()))
                .toList();
    }

    private static @Nullable Voted voted(@Nullable Endorsement e) {
        return e == null
                ? null
                : new Voted(e.at(), e.members(), e.present(), e.votesFor(), e.votesAgainst(), e.votesAbstained());
    }

    /** Who has counted the loss is said in words of their own. */
    private @Nullable Dossier dossier(Initiative i) {
        var p = i.preparation();
        if (p == null) {
            return null;
        }
        var report = p.report();
        var loss = policy.mayReadPapers(i)
                ? p.loss()
                : new RevenueLoss(
                        p.loss().amount(), InitiativeWords.TAKEN, p.loss().year());
        return new Dossier(p.at(), loss, report.from(), report.to(), report.status(), report.digest());
    }

    /** Rule and motives are the body's own words. */
    private Considered considered(Initiative i) {
        var c = i.consideration();
        var told = policy.mayReadPapers(i);
        return new Considered(
                c.requestedAt(),
                c.conclusionDueAt(),
                c.submittedAt(),
                c.favourable(),
                c.number(),
                told ? c.rule() : null,
                c.registeredAt(),
                c.decisionDueAt(),
                c.decidedAt(),
                told ? c.motives() : null,
                c.returns());
    }

    private static @Nullable InForce inForce(Initiative i) {
        var e = i.effect();
        return e == null
                ? null
                : new InForce(
                        e.actNumber(),
                        e.publishedOn(),
                        e.effectiveFrom(),
                        i.words().tax().firstPeriodOver(e.effectiveFrom()));
    }

    private static @Nullable Brought brought(@Nullable Evaluation e) {
        return e == null
                ? null
                : new Brought(
                        e.at(),
                        e.beneficiaries(),
                        Money.ofMinor(e.lostMinor()),
                        money(e.contributedBeforeMinor()),
                        money(e.contributedAfterMinor()));
    }

    private static @Nullable Money money(@Nullable Long minor) {
        return minor == null ? null : Money.ofMinor(minor);
    }

    private boolean isOver(@Nullable Instant dueAt) {
        return dueAt != null && dueAt.isBefore(clock.instant());
    }

    /** Names of published organizations; one that is not is not named. */
    Map<UUID, OrganizationName> names(Stream<@Nullable UUID> ids) {
        return organizations.names(ids.filter(Objects::nonNull).collect(toSet()));
    }

    private Map<UUID, TerritoryName> territories(Stream<@Nullable UUID> ids) {
        return reference.territories(ids.filter(Objects::nonNull).collect(toSet()), language.tag());
    }
}
