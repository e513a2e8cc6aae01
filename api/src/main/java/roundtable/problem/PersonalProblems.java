package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ClaimVerdicts;
import roundtable.answer.DisputeVoices;
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
                .map(p -> new Stated(
                        p.id(),
                        p.input().showing(p.photos()),
                        p.status(),
                        p.withdrawal() == null ? null : p.withdrawal().words(),
                        p.duplicate().objection(),
                        p.createdAt()))
                .toList();
        return new Kept(
                stated,
                supports.by(user),
                disputes.voices().by(user),
                verdicts.words().by(user));
    }

    @Override
    public void erase(UUID user) {
        supports.forget(user);
        disputes.voices().forget(user);
        verdicts.words().forget(user);
        problems.forgetUnpublished(user);
    }

    /** What is kept of a person. */
    record Kept(
            List<Stated> stated,
            List<UUID> concerns,
            List<DisputeVoices.Voice> objected,
            List<ClaimVerdicts.Said> judged) {}

    /**
     * A problem in the archive.
     *
     * @param takenBack what was said when it was taken back
     * @param objection what was said against its being the same as another one
     */
    record Stated(
            UUID id,
            ProblemInput words,
            ProblemStatus status,
            @Nullable String takenBack,
            @Nullable String objection,
            Instant at) {}
}
