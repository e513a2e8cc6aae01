package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ClaimVerdicts;
import roundtable.answer.DisputeVoices;
import roundtable.shared.spi.PersonalDataSource;

/** What a person has proposed, and behind what they stand. When they leave, what was public stays, without their name. */
@ApplicationScoped
class PersonalProposals implements PersonalDataSource {
    private final ProposalRepository proposals;
    private final SupportRepository supports;
    private final VerdictRepository verdicts;
    private final CoAuthorRepository coAuthors;
    private final DisputeRepository disputes;
    private final AmendmentRepository amendments;
    private final MergeRepository merges;
    private final PaperRepository papers;
    private final DraftLockRepository locks;
    private final Succession succession;

    PersonalProposals(
            ProposalRepository proposals,
            SupportRepository supports,
            VerdictRepository verdicts,
            CoAuthorRepository coAuthors,
            DisputeRepository disputes,
            AmendmentRepository amendments,
            MergeRepository merges,
            PaperRepository papers,
            DraftLockRepository locks,
            Succession succession) {
        this.proposals = proposals;
        this.supports = supports;
        this.verdicts = verdicts;
        this.coAuthors = coAuthors;
        this.disputes = disputes;
        this.amendments = amendments;
        this.merges = merges;
        this.papers = papers;
        this.locks = locks;
        this.succession = succession;
    }

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public Object data(UUID user) {
        var made = proposals.of(user).stream()
                .map(p -> new Made(p.id(), p.input(), p.status(), p.createdAt()))
                .toList();
        var together = coAuthors
                .of(user)
                .map(c -> new Together(c.proposalId(), c.part(), c.status(), c.createdAt()))
                .toList();
        var amended = amendments.by(user).stream()
                .map(a -> new Amended(a.proposalId(), a.title(), a.body(), a.reason(), a.status(), a.createdAt()))
                .toList();
        var entered = papers.by(user).stream()
                .map(s -> new Entered(s.proposalId(), s.signatures(), s.collectedOn(), s.status(), s.createdAt()))
                .toList();
        return new Kept(
                made,
                supports.by(user),
                together,
                amended,
                disputes.voices().by(user),
                verdicts.words().by(user),
                merges.by(user),
                entered);
    }

    @Override
    public void erase(UUID user) {
        supports.forget(user);
        verdicts.words().forget(user);
        coAuthors.forget(user);
        locks.forget(user);
        disputes.voices().forget(user);
        amendments.forget(user);
        merges.forget(user);
        succession.leave(user);
        proposals.forgetUnpublished(user);
    }

    /** What is kept of a person. */
    record Kept(
            List<Made> made,
            List<UUID> supported,
            List<Together> together,
            List<Amended> amended,
            List<DisputeVoices.Voice> objected,
            List<ClaimVerdicts.Said> judged,
            List<Agreed> agreed,
            List<Entered> entered) {}

    /** A sheet of other people's signatures that the person has entered. */
    record Entered(UUID proposal, int signatures, LocalDate collectedOn, PaperStatus status, Instant at) {}

    /** That one proposal may go on in another one. */
    record Agreed(UUID child, UUID survivor, Instant at) {}

    /** Other words that the person asked for. */
    record Amended(
            UUID proposal,
            @Nullable String title,
            @Nullable String body,
            String reason,
            AmendmentStatus status,
            Instant at) {}

    /** Where the person was asked to propose together or to write on a draft, and what they said. */
    record Together(UUID proposal, CoAuthorPart part, CoAuthorStatus status, Instant at) {}

    /** A proposal in the archive. */
    record Made(UUID id, ProposalInput words, ProposalStatus status, Instant at) {}
}
