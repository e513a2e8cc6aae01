package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.People;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells the author of every step, those whom it concerns of what matters, and the officers of what comes to them. */
@ApplicationScoped
class ProblemTelling implements OutboxListener<ProblemMoved> {
    private static final Set<String> TO_AUTHOR = Set.of(
            "publish",
            "return",
            "register",
            "forward",
            "extend",
            "call",
            "claim_solved",
            "confirm_by_silence",
            "start",
            "mark_duplicate");
    private static final Set<String> ANSWERS = Set.of("answer", "answer_planned", "answer_not_solved", "answer_asking");
    private static final Set<String> TO_ALL = Set.of("claim_solved", "confirm", "confirm_by_silence", "mark_duplicate");
    private static final Set<String> TO_OFFICERS = Set.of("publish", "forward", "dispute", "reopen");

    private static final Set<String> RECEIVED = Set.of("publish", "forward");

    private final ProblemRepository problems;
    private final SupportRepository supports;
    private final People people;
    private final Outbox outbox;

    ProblemTelling(ProblemRepository problems, SupportRepository supports, People people, Outbox outbox) {
        this.problems = problems;
        this.supports = supports;
        this.people = people;
        this.outbox = outbox;
    }

    @Override
    public Class<ProblemMoved> event() {
        return ProblemMoved.class;
    }

    @Override
    public String name() {
        return "problem-telling";
    }

    @Override
    public void on(ProblemMoved event) {
        problems.findByIdOptional(event.problem()).ifPresent(p -> tell(p, event));
    }

    private void tell(Problem p, ProblemMoved event) {
        var concerned = concerned(p, event.action());
        var kind = ANSWERS.contains(event.action()) ? "problem_answered" : "problem_" + event.action();
        tell(concerned, kind, p, event);
        var officers = officers(p, event.action());
        officers.removeAll(concerned);
        tell(officers, RECEIVED.contains(event.action()) ? "problem_received" : kind, p, event);
    }

    /** All whom a step is told. */
    Set<UUID> told(Problem p, String action) {
        var told = concerned(p, action);
        told.addAll(officers(p, action));
        return told;
    }

    private Set<UUID> concerned(Problem p, String action) {
        var answered = ANSWERS.contains(action);
        var concerned = new HashSet<UUID>();
        if (answered || TO_AUTHOR.contains(action)) {
            concerned.add(p.author());
        }
        if (answered || TO_ALL.contains(action)) {
            concerned.addAll(supports.of(p.id()));
        }
        return concerned;
    }

    private Set<UUID> officers(Problem p, String action) {
        return p.bodyId() != null && TO_OFFICERS.contains(action)
                ? new HashSet<>(people.holding("officer", p.bodyId()))
                : new HashSet<>();
    }

    private void tell(Set<UUID> whom, String kind, Problem p, ProblemMoved event) {
        whom.stream()
                .filter(person -> !person.equals(event.by()))
                .forEach(person -> outbox.add(new Notice(
                        person,
                        kind,
                        new Subject(Problem.TYPE, p.id()),
                        "/problems/" + p.slug(),
                        Map.of("title", p.input().title()))));
    }
}
