package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.moderation.AuthorTrust;
import roundtable.problem.ProblemDirectory;

/** How a proposal becomes public and begins to look for support. */
@ApplicationScoped
class Opening {
    private final ProposalRepository proposals;
    private final VersionRepository versions;
    private final CoAuthorRepository coAuthors;
    private final DraftLockRepository locks;
    private final ProposalChecks checks;
    private final ProposalMoves moves;
    private final Reach reach;
    private final AuthorTrust trust;
    private final ProblemDirectory problems;
    private final Caller caller;
    private final Clock clock;

    Opening(
            ProposalRepository proposals,
            VersionRepository versions,
            CoAuthorRepository coAuthors,
            DraftLockRepository locks,
            ProposalChecks checks,
            ProposalMoves moves,
            Reach reach,
            AuthorTrust trust,
            ProblemDirectory problems,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.versions = versions;
        this.coAuthors = coAuthors;
        this.locks = locks;
        this.checks = checks;
        this.moves = moves;
        this.reach = reach;
        this.trust = trust;
        this.problems = problems;
        this.caller = caller;
        this.clock = clock;
    }

    /** To a moderator; a trusted author's is public at once, when whoever submits it is trusted as well. */
    void submit(Proposal p) {
        given(p);
        if (isTrusted(p.author()) && isTrusted(caller.id().orElseThrow())) {
            begin(p);
            moves.alone(p, ProposalAction.PUBLISH);
            begun(p);
        }
    }

    private boolean isTrusted(UUID account) {
        return trust.of(account, proposals.publishedOf(account)) == AuthorTrust.Level.TRUSTED;
    }

    /** A moderator lets everybody see it. */
    void publish(Proposal p) {
        begin(p);
        moves.by(p, ProposalAction.PUBLISH, null);
        begun(p);
    }

    /** A moderator has made it out of what is public already. */
    void submitAndPublish(Proposal p) {
        given(p);
        publish(p);
    }

    private void given(Proposal p) {
        checks.submission(p.input());
        locks.drop(p.id());
        p.submitted(moves.now());
        moves.by(p, ProposalAction.SUBMIT, null);
    }

    /** It goes to the body that has the problem already, else where the routes lead. */
    private void begin(Proposal p) {
        var body = Optional.ofNullable(p.input().problemId())
                .flatMap(problems::responsible)
                .or(() -> proposals.routed(p.id()))
                .orElse(null);
        p.published(body, proposals.needed(p.id()), lastDay(), moves.now(), clock);
    }

    private void begun(Proposal p) {
        coAuthors.endEditors(p.id(), clock.instant());
        versions.add(p, p.author());
        reach.look(p);
    }

    /** A second support phase begins. */
    void again(Proposal p) {
        p.phase().renew(lastDay(), moves.now(), clock);
    }

    private LocalDate lastDay() {
        return LocalDate.now(clock).plusDays(SupportPhase.DAYS);
    }
}
