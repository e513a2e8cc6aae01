package roundtable.problem;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.BodyPeople;
import roundtable.answer.Reminder;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.spi.SolutionSource;
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
            "confirm_by_supporters",
            "confirm_by_silence",
            "dispute_by_supporters",
            "start",
            "mark_duplicate",
            "dispute_answer",
            "accept_objection",
            "choose",
            "set_regime",
            "uphold_answer");
    private static final Set<String> ANSWERS =
            Set.of("answer_accepted", "answer_planned", "answer_not_solved", "answer_asking");
    private static final Set<String> TO_ALL = Set.of(
            "claim_solved",
            "confirm",
            "confirm_by_supporters",
            "confirm_by_silence",
            "mark_duplicate",
            "choose",
            "uphold_answer");
    private static final Set<String> DISPUTED = Set.of("dispute", "dispute_by_supporters");
    private static final Set<String> TO_OFFICERS = Set.of(
            "publish",
            "forward",
            "dispute",
            "dispute_by_supporters",
            "reopen",
            "object_duplicate",
            "close_call",
            "dispute_answer",
            "inform",
            "extend",
            "refuse_extension");

    private static final Set<String> RECEIVED = Set.of("publish", "forward");

    private final ProblemRepository problems;
    private final SupportRepository supports;
    private final BodyPeople body;
    private final List<SolutionSource> solutions;
    private final Outbox outbox;

    ProblemTelling(
            ProblemRepository problems,
            SupportRepository supports,
            BodyPeople body,
            @All List<SolutionSource> solutions,
            Outbox outbox) {
        this.problems = problems;
        this.supports = supports;
        this.body = body;
        this.solutions = solutions;
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
        tell(concerned, event.action().equals("dispute_answer") ? "problem_answer_disputed" : kind, p, event);
        var officers = officers(p, event.action());
        officers.removeAll(concerned);
        tell(officers, RECEIVED.contains(event.action()) ? "problem_received" : kind, p, event);
    }

    /** Of a term that ends: its author of the author's, the officers of the body's; who heads the body when it is over. */
    void remind(Problem p, TermKind term, Reminder reminder) {
        if (term == TermKind.CONFIRMATION) {
            // Silence does the rest: there is nothing to be late with.
            if (reminder != Reminder.OVERDUE) {
                send(Set.of(p.author()), "problem_confirm_due", p, null);
            }
            return;
        }
        var whom = new HashSet<>(body.officers(p.bodyId()));
        if (reminder == Reminder.OVERDUE) {
            whom.addAll(body.heads(p.bodyId()));
        }
        send(whom, "problem_term_" + EnumNames.of(reminder), p, null);
    }

    /** No moderator has looked at it in time. */
    void remindModerators(Problem p) {
        send(body.moderatorsBut(p.author()), "problem_review_overdue", p, null);
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
        if (action.equals("choose")) {
            solutions.forEach(source -> concerned.addAll(source.authors(p.id())));
        }
        return concerned;
    }

    private Set<UUID> officers(Problem p, String action) {
        if (action.equals("ask_extension")) {
            return new HashSet<>(body.extending(p.bodyId()));
        }
        if (!TO_OFFICERS.contains(action)) {
            return new HashSet<>();
        }
        var whom = new HashSet<>(body.officers(p.bodyId()));
        if (DISPUTED.contains(action)) {
            whom.addAll(body.heads(p.bodyId()));
        }
        return whom;
    }

    private void tell(Set<UUID> whom, String kind, Problem p, ProblemMoved event) {
        send(whom, kind, p, event.by());
    }

    private void send(Set<UUID> whom, String kind, Problem p, @Nullable UUID by) {
        whom.stream()
                .filter(person -> !person.equals(by))
                .forEach(person -> outbox.add(new Notice(
                        person,
                        kind,
                        new Subject(Problem.TYPE, p.id()),
                        "/problems/" + p.slug(),
                        Map.of("title", p.input().title()))));
    }
}
