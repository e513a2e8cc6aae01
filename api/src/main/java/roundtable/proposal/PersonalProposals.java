package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final Succession succession;

    PersonalProposals(
            ProposalRepository proposals,
            SupportRepository supports,
            VerdictRepository verdicts,
            CoAuthorRepository coAuthors,
            DisputeRepository disputes,
            AmendmentRepository amendments,
            Succession succession) {
        this.proposals = proposals;
        this.supports = supports;
        this.verdicts = verdicts;
        this.coAuthors = coAuthors;
        this.disputes = disputes;
        this.amendments = amendments;
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
                .map(c -> new Together(c.proposalId(), c.status(), c.createdAt()))
                .toList();
        var amended = amendments.by(user).stream()
                .map(a -> new Amended(a.proposalId(), a.title(), a.body(), a.reason(), a.status(), a.createdAt()))
                .toList();
        return new Kept(made, supports.by(user), together, amended);
    }

    @Override
    public void erase(UUID user) {
        supports.forget(user);
        verdicts.forget(user);
        coAuthors.forget(user);
        disputes.forget(user);
        amendments.forget(user);
        succession.leave(user);
        proposals.forgetUnpublished(user);
    }

    /** What is kept of a person. */
    record Kept(List<Made> made, List<UUID> supported, List<Together> together, List<Amended> amended) {}

    /** Other words that the person asked for. */
    record Amended(
            UUID proposal,
            @Nullable String title,
            @Nullable String body,
            String reason,
            AmendmentStatus status,
            Instant at) {}

    /** Where the person was asked to propose together, and what they said. */
    record Together(UUID proposal, CoAuthorStatus status, Instant at) {}

    /** A proposal in the archive. */
    record Made(UUID id, ProposalInput words, ProposalStatus status, Instant at) {}
}
