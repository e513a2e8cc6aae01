package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** What the body that decides does with an initiative. */
@ApplicationScoped
class OfficerService {
    private final InitiativeRepository initiatives;
    private final DocumentRepository documents;
    private final InitiativeMoves moves;
    private final InitiativePolicy policy;
    private final InitiativeChecks checks;
    private final Caller caller;
    private final Clock clock;

    OfficerService(
            InitiativeRepository initiatives,
            DocumentRepository documents,
            InitiativeMoves moves,
            InitiativePolicy policy,
            InitiativeChecks checks,
            Caller caller,
            Clock clock) {
        this.initiatives = initiatives;
        this.documents = documents;
        this.moves = moves;
        this.policy = policy;
        this.checks = checks;
        this.caller = caller;
        this.clock = clock;
    }

    /** Thirty days for the conclusion begin. */
    @Transactional
    Initiative request(String idOrSlug) {
        var i = load(idOrSlug, InitiativeAction.REQUEST);
        i.consideration().requested(moves.now(), clock);
        moves.by(i, InitiativeAction.REQUEST, null);
        return i;
    }

    @Transactional
    Initiative submit(String idOrSlug, InitiativeSteps.ConclusionInput in) {
        var i = load(idOrSlug, InitiativeAction.SUBMIT);
        checks.conclusion(i, in);
        file(i, DocumentKind.CONCLUSION, in.conclusion());
        i.consideration().submitted(in.favourable(), moves.now());
        moves.by(i, InitiativeAction.SUBMIT, null);
        return i;
    }

    @Transactional
    Initiative register(String idOrSlug, InitiativeSteps.RegistrationInput in) {
        var i = load(idOrSlug, InitiativeAction.REGISTER);
        var dueOn = checks.registration(i, in);
        var rule = i.words().isOfCitizensGroup() ? null : in.rule();
        i.consideration().registered(in.number().strip(), rule, dueOn, moves.now(), clock);
        moves.by(i, InitiativeAction.REGISTER, null);
        return i;
    }

    @Transactional
    Initiative adopt(String idOrSlug, InitiativeSteps.DecisionInput in) {
        var i = load(idOrSlug, InitiativeAction.ADOPT);
        checks.adoption(in);
        file(i, DocumentKind.DECISION, in.act());
        i.consideration().decided(null, moves.now());
        moves.by(i, InitiativeAction.ADOPT, in.motives());
        return i;
    }

    @Transactional
    Initiative reject(String idOrSlug, InitiativeSteps.DecisionInput in) {
        var i = load(idOrSlug, InitiativeAction.REJECT);
        checks.refusal(in);
        file(i, DocumentKind.DECISION, in.act());
        i.consideration().decided(in.motives(), moves.now());
        moves.by(i, InitiativeAction.REJECT, in.motives());
        return i;
    }

    @Transactional
    Initiative giveBack(String idOrSlug, InitiativeSteps.DecisionInput in) {
        var i = load(idOrSlug, InitiativeAction.RETURN);
        checks.refusal(in);
        file(i, DocumentKind.DECISION, in.act());
        i.consideration().returned(in.motives());
        moves.by(i, InitiativeAction.RETURN, in.motives());
        return i;
    }

    private void file(Initiative i, DocumentKind kind, @Nullable DocumentInput in) {
        if (in != null) {
            var me = caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
            documents.add(i.id(), kind, in, me, moves.now());
        }
    }

    private Initiative load(String idOrSlug, InitiativeAction action) {
        var i = initiatives.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(action, i);
        return i;
    }
}
