package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import roundtable.answer.AskedExtension;
import roundtable.answer.RegimeInput;
import roundtable.answer.TermRules;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** What the officers of the responsible body do beside answering. Of two who act at once one finds the state that the other has left. */
@ApplicationScoped
class OfficerService {
    private static final int SHORTEST_CALL = 14;
    private static final int LONGEST_CALL = 120;

    private final ProblemRepository problems;
    private final AnswerRepository answers;
    private final ProblemMoves moves;
    private final ProofRepository proofs;
    private final ProblemPolicy policy;
    private final TermRules terms;
    private final OrganizationDirectory organizations;
    private final Caller caller;
    private final Clock clock;

    OfficerService(
            ProblemRepository problems,
            AnswerRepository answers,
            ProblemMoves moves,
            ProofRepository proofs,
            ProblemPolicy policy,
            TermRules terms,
            OrganizationDirectory organizations,
            Caller caller,
            Clock clock) {
        this.problems = problems;
        this.answers = answers;
        this.moves = moves;
        this.proofs = proofs;
        this.policy = policy;
        this.terms = terms;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    /** It gets the next number of the year, and its term begins. */
    @Transactional
    Problem register(String id) {
        var p = open(id, ProblemAction.REGISTER);
        var number = LocalDate.now(clock).getYear() + "-" + problems.nextNumber();
        p.review().registered(number, terms.of(p.bodyId(), p.law()), moves.now());
        moves.by(p, ProblemAction.REGISTER, null);
        return p;
    }

    /** Another body answers; what this one was writing is not needed any more. */
    @Transactional
    Problem forward(String id, UUID body, String reason) {
        var p = open(id, ProblemAction.FORWARD);
        if (body.equals(p.bodyId()) || !organizations.isBody(body)) {
            throw ProblemException.invalid(List.of(fault("/bodyId", "no-body")));
        }
        answers.dropUnpublished(p.id());
        moves.to(p, body, reason);
        return p;
    }

    /** The head of the body is told, and decides. */
    @Transactional
    Problem askExtension(String id, ProblemSteps.ExtensionInput in) {
        var p = open(id, ProblemAction.ASK_EXTENSION);
        terms.extended(p.bodyId(), p.law(), due(p), in.days());
        var me = caller.id().orElseThrow();
        p.review().asksForTime(new AskedExtension(in.days(), in.reason(), me, moves.now()));
        moves.by(p, ProblemAction.ASK_EXTENSION, in.reason());
        return p;
    }

    /** The officer can ask again, as long as there is time. */
    @Transactional
    Problem refuseExtension(String id, String reason) {
        var p = open(id, ProblemAction.REFUSE_EXTENSION);
        p.review().refusesTime();
        moves.by(p, ProblemAction.REFUSE_EXTENSION, reason);
        return p;
    }

    /** With or without having been asked for. */
    @Transactional
    Problem extend(String id, ProblemSteps.ExtensionInput in) {
        var p = open(id, ProblemAction.EXTEND);
        p.review().extended(terms.extended(p.bodyId(), p.law(), due(p), in.days()));
        moves.by(p, ProblemAction.EXTEND, in.reason());
        return p;
    }

    @Transactional
    Problem call(String id, ProblemSteps.CallInput in) {
        var p = open(id, ProblemAction.CALL);
        var today = LocalDate.now(clock);
        if (in.until().isBefore(today.plusDays(SHORTEST_CALL)) || in.until().isAfter(today.plusDays(LONGEST_CALL))) {
            throw ProblemException.invalid(List.of(fault("/until", "call-length")));
        }
        p.review().called(in.until());
        moves.by(p, ProblemAction.CALL, in.text());
        return p;
    }

    @Transactional
    Problem claimSolved(String id, ProblemSteps.SolutionInput in) {
        var p = open(id, ProblemAction.CLAIM_SOLVED);
        proofs.proofs().check(in.url(), in.files());
        p.solution().claimed(in.text(), in.url(), caller.id().orElseThrow(), moves.now());
        moves.by(p, ProblemAction.CLAIM_SOLVED, in.text());
        proofs.proofs().add(p.id(), ProblemAction.CLAIM_SOLVED.name(), in.files());
        return p;
    }

    /** What it is by law, as the law says by what that is known; the same again mirrors a new state. */
    @Transactional
    Problem setRegime(String id, RegimeInput in) {
        var p = open(id, ProblemAction.SET_REGIME);
        if (p.law().become(in, moves.now())) {
            p.review().standsUnder(terms.of(p.bodyId(), p.law()));
        }
        moves.by(p, ProblemAction.SET_REGIME, in.told());
        return p;
    }

    /** Begins what was planned, ends a call. */
    @Transactional
    Problem act(String id, ProblemAction action) {
        var p = open(id, action);
        moves.by(p, action, null);
        return p;
    }

    private static Instant due(Problem p) {
        return Objects.requireNonNull(p.term().answerDueAt());
    }

    private Problem open(String id, ProblemAction action) {
        var p = problems.locked(id).orElseThrow(ProblemException::notFound);
        policy.check(action, p);
        return p;
    }

    private static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("problem.fault." + code));
    }
}
