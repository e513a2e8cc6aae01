package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.answer.OfficialAnswer;
import roundtable.identity.People;
import roundtable.organization.OrganizationName;

/** Official answers as the caller sees them. */
@ApplicationScoped
class AnswerViews {
    private final AnswerRepository answers;
    private final DisputeRepository disputes;
    private final AnswerPolicy policy;
    private final People people;
    private final ProblemViews problems;
    private final Clock clock;

    AnswerViews(
            AnswerRepository answers,
            DisputeRepository disputes,
            AnswerPolicy policy,
            People people,
            ProblemViews problems,
            Clock clock) {
        this.answers = answers;
        this.disputes = disputes;
        this.policy = policy;
        this.people = people;
        this.problems = problems;
        this.clock = clock;
    }

    AnswerView view(ProblemAnswer a, Problem p) {
        return views(List.of(a), p).get(0);
    }

    /** Those that the caller may see, the latest first. */
    List<AnswerView> views(Problem p) {
        return views(answers.of(p.id()).stream().filter(policy::isVisible).toList(), p);
    }

    private List<AnswerView> views(List<ProblemAnswer> all, Problem p) {
        var disputed = disputes.of(all.stream().map(ProblemAnswer::id).toList());
        var voices = disputes.voices().counts(all);
        var positions = people.positions(all.stream()
                .map(OfficialAnswer::signedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var named = problems.names(all.stream().flatMap(a -> Stream.of(a.bodyId(), a.toBody())));
        return all.stream()
                .map(a -> view(a, p, disputed.get(a.id()), voices.getOrDefault(a.id(), 0), named, positions))
                .toList();
    }

    private AnswerView view(
            ProblemAnswer a,
            Problem p,
            @Nullable ProblemDispute dispute,
            int voices,
            Map<UUID, OrganizationName> named,
            People.Positions positions) {
        return new AnswerView(
                a.id(),
                a.status(),
                a.type(),
                a.basis(),
                a.text(),
                a.link(),
                named.get(a.bodyId()),
                a.toBody() == null ? null : named.get(a.toBody()),
                a.plannedOn(),
                a.signedAt(),
                positions.of(a.signedBy(), a.bodyId()),
                a.publishAt(),
                a.publishedAt(),
                a.rating(),
                a.ratingText(),
                // Of what was taken back or goes on elsewhere nobody has to decide any more.
                dispute == null ? null : dispute.view(null, p.review().isDisputed(), clock),
                voices,
                policy.actions(a, p),
                a.version());
    }

    /** Its present values, as somebody would have to send them. */
    static AnswerInput input(ProblemAnswer a) {
        return new AnswerInput(a.type(), a.text(), a.basis(), a.link(), a.toBody(), a.publishAt(), a.plannedOn());
    }
}
