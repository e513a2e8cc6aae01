package roundtable.initiative;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** What a council does with its initiative; the body's part is {@link OfficerService}'s. */
@ApplicationScoped
class CouncilService {
    private final InitiativeRepository initiatives;
    private final DocumentRepository documents;
    private final InitiativeMoves moves;
    private final InitiativePolicy policy;
    private final InitiativeChecks checks;
    private final ContributionReports reports;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    CouncilService(
            InitiativeRepository initiatives,
            DocumentRepository documents,
            InitiativeMoves moves,
            InitiativePolicy policy,
            InitiativeChecks checks,
            ContributionReports reports,
            Inputs inputs,
            Preconditions preconditions,
            Caller caller,
            Clock clock) {
        this.initiatives = initiatives;
        this.documents = documents;
        this.moves = moves;
        this.policy = policy;
        this.checks = checks;
        this.reports = reports;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Initiative create(InitiativeInput in) {
        checks.draft(in);
        var i = new Initiative(in, me());
        initiatives.persist(i);
        initiatives.flush();
        moves.audit(i.id(), "create", Map.of());
        return i;
    }

    @Transactional
    Initiative change(String idOrSlug, ObjectNode patch) {
        var i = load(idOrSlug, InitiativeAction.EDIT);
        preconditions.require(i.version());
        var in = inputs.merge(InitiativeInput.class, i.input(), patch);
        checks.draft(in);
        i.change(in);
        initiatives.flush();
        moves.audit(i.id(), "change", Map.of());
        return i;
    }

    /** Thirty days for everybody begin. */
    @Transactional
    Initiative open(String idOrSlug) {
        var i = load(idOrSlug, InitiativeAction.OPEN);
        checks.opening(i.input());
        i.opened(moves.now(), LocalDate.now(clock));
        moves.by(i, InitiativeAction.OPEN, null);
        return i;
    }

    @Transactional
    Initiative endorse(String idOrSlug, InitiativeSteps.EndorsementInput in) {
        var i = load(idOrSlug, InitiativeAction.ENDORSE);
        checks.endorsement(i, in);
        file(i, DocumentKind.PROTOCOL, in.protocol());
        i.endorsed(Endorsement.of(in, moves.now()));
        moves.by(i, InitiativeAction.ENDORSE, null);
        return i;
    }

    /** Freezes the report as it is now. */
    @Transactional
    Initiative prepare(String idOrSlug, InitiativeSteps.PreparationInput in) {
        var i = load(idOrSlug, InitiativeAction.PREPARE);
        checks.preparation(in);
        file(i, DocumentKind.DRAFT_ACT, in.draftAct());
        file(i, DocumentKind.NOTE, in.note());
        var report = reports.of(i, in.reportFrom(), in.reportTo()).frozen(moves.now());
        i.prepared(Preparation.of(in.revenueLoss(), report, moves.now()));
        moves.by(i, InitiativeAction.PREPARE, null);
        return i;
    }

    /** An act that holds already is in force at once. */
    @Transactional
    Initiative publish(String idOrSlug, InitiativeSteps.PublicationInput in) {
        var i = load(idOrSlug, InitiativeAction.PUBLISH);
        checks.publication(i, in);
        if (in.act() != null) {
            file(i, DocumentKind.ACT, in.act());
        }
        i.published(new Effect(in.actNumber().strip(), in.publishedOn(), in.effectiveFrom()));
        moves.by(i, InitiativeAction.PUBLISH, null);
        if (!in.effectiveFrom().isAfter(LocalDate.now(clock))) {
            moves.alone(i, InitiativeAction.COME_INTO_FORCE);
        }
        return i;
    }

    /** Contributions are counted by the platform: the year before the relief, and its first year. */
    @Transactional
    Initiative evaluate(String idOrSlug, InitiativeSteps.EvaluationInput in) {
        var i = load(idOrSlug, InitiativeAction.EVALUATE);
        var year = i.effect().effectiveFrom().getYear();
        i.evaluated(new Evaluation(
                moves.now(),
                in.beneficiaries(),
                in.revenueLost().minor(),
                reports.total(i, year - 1),
                reports.total(i, year)));
        moves.by(i, InitiativeAction.EVALUATE, null);
        return i;
    }

    @Transactional
    Initiative withdraw(String idOrSlug, InitiativeSteps.WithdrawalInput in) {
        var i = load(idOrSlug, InitiativeAction.WITHDRAW);
        checks.withdrawal(in);
        file(i, DocumentKind.WITHDRAWAL, in.protocol());
        moves.by(i, InitiativeAction.WITHDRAW, in.reason().strip());
        return i;
    }

    private void file(Initiative i, DocumentKind kind, DocumentInput in) {
        documents.add(i.id(), kind, in, me(), moves.now());
    }

    private Initiative load(String idOrSlug, InitiativeAction action) {
        var i = initiatives.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(action, i);
        return i;
    }

    private UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }
}
