package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.Verdict;
import roundtable.shared.spi.PersonalDataSource;

/** What a person has stated, and what concerns them. When they leave, what was public stays, without their name. */
@ApplicationScoped
class PersonalProblems implements PersonalDataSource {
    private final ProblemRepository problems;
    private final SupportRepository supports;
    private final DisputeRepository disputes;
    private final VerdictRepository verdicts;

    PersonalProblems(
            ProblemRepository problems,
            SupportRepository supports,
            DisputeRepository disputes,
            VerdictRepository verdicts) {
        this.problems = problems;
        this.supports = supports;
        this.disputes = disputes;
        this.verdicts = verdicts;
    }

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public Object data(UUID user) {
        var stated = problems.of(user).stream()
                .map(p -> new Stated(p.id(), p.input(), p.status(), p.createdAt()))
                .toList();
        var objected = disputes.voices().by(user).stream()
                .map(v -> new Objected(v.matter(), v.reason(), v.at()))
                .toList();
        var judged = verdicts.by(user).stream()
                .map(v -> new Judged(v.matter(), v.verdict(), v.reason(), v.at()))
                .toList();
        return new Kept(stated, supports.by(user), objected, judged);
    }

    @Override
    public void erase(UUID user) {
        supports.forget(user);
        disputes.voices().forget(user);
        verdicts.forget(user);
        problems.forgetUnpublished(user);
    }

    /** What is kept of a person. */
    record Kept(List<Stated> stated, List<UUID> concerns, List<Objected> objected, List<Judged> judged) {}

    /** Why an answer is none, in the person's words. */
    record Objected(UUID problem, String reason, Instant at) {}

    /** Whether a problem is solved, and why not. */
    record Judged(UUID problem, Verdict verdict, @Nullable String reason, Instant at) {}

    /** A problem in the archive. */
    record Stated(UUID id, ProblemInput words, ProblemStatus status, Instant at) {}
}
