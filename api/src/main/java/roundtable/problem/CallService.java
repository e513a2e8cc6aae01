package roundtable.problem;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SolutionSource;
import roundtable.shared.text.Message;

/** What follows a call for solutions: the body chooses among what was proposed within thirty days, and says why (dialogue 2.2). */
@ApplicationScoped
class CallService {
    private final ProblemRepository problems;
    private final ChoiceRepository choices;
    private final ProblemMoves moves;
    private final ProblemPolicy policy;
    private final List<SolutionSource> sources;
    private final Caller caller;

    CallService(
            ProblemRepository problems,
            ChoiceRepository choices,
            ProblemMoves moves,
            ProblemPolicy policy,
            @All List<SolutionSource> sources,
            Caller caller) {
        this.problems = problems;
        this.choices = choices;
        this.moves = moves;
        this.policy = policy;
        this.sources = sources;
        this.caller = caller;
    }

    /** Once for a call: of two who choose at once the second finds that it is done. */
    @Transactional
    Problem choose(String id, ProblemSteps.ChoiceInput in) {
        var p = problems.locked(id).orElseThrow(ProblemException::notFound);
        policy.check(ProblemAction.CHOOSE, p);
        var ids = new LinkedHashSet<>(in.proposalIds());
        check(in.proposalIds(), shown(p.id(), ids).keySet());
        choices.add(p, in.reason().strip(), ids, caller.id().orElseThrow(), moves.now());
        p.review().chosen();
        moves.by(p, ProblemAction.CHOOSE, in.reason());
        return p;
    }

    private static void check(List<UUID> asked, Set<UUID> known) {
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) {
                faults.add(new Fault(
                        Violation.In.BODY,
                        "/proposalIds/" + i,
                        "unknown-proposal",
                        Message.of("problem.fault.unknown-proposal")));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** What was chosen after the calls of a problem, the latest first. */
    List<ChoiceView> views(Problem p) {
        if (p.review().calls() == 0) {
            return List.of();
        }
        var made = choices.of(p.id());
        var ids = new HashSet<UUID>();
        made.forEach(c -> ids.addAll(c.proposals()));
        var shown = shown(p.id(), ids);
        return made.stream()
                .map(c -> new ChoiceView(
                        c.proposals().stream()
                                .map(id -> solution(id, shown.get(id)))
                                .filter(Objects::nonNull)
                                .toList(),
                        c.proposals().isEmpty(),
                        c.reason(),
                        c.at()))
                .toList();
    }

    private static ChoiceView.@Nullable Solution solution(UUID id, @Nullable Shown shown) {
        return shown == null ? null : new ChoiceView.Solution(id, shown.title(), shown.path());
    }

    private Map<UUID, Shown> shown(UUID problem, Set<UUID> ids) {
        var shown = new HashMap<UUID, Shown>();
        if (!ids.isEmpty()) {
            sources.forEach(source -> shown.putAll(source.among(problem, ids)));
        }
        return shown;
    }
}
