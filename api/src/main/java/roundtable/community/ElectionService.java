package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.http.ProblemException;
import roundtable.shared.text.Message;

/** Members call an election and vote. */
@ApplicationScoped
class ElectionService {
    private final ElectionRepository elections;
    private final MemberRepository members;
    private final CommunityMoves moves;
    private final Clock clock;

    ElectionService(ElectionRepository elections, MemberRepository members, CommunityMoves moves, Clock clock) {
        this.elections = elections;
        this.members = members;
        this.moves = moves;
        this.clock = clock;
    }

    @Transactional
    Election call(String idOrSlug, ElectionInput in) {
        var c = moves.writing(idOrSlug, in.organizationId());
        var election = new Election(c.id(), LocalDate.now(clock).plusDays(in.days()));
        elections.persistAndFlush(election);
        moves.audit(c.id(), "election", "election", election.id());
        moves.tell(c, "election", in.organizationId(), c.title());
        return election;
    }

    /** One vote for a member, which it may change until the end. */
    @Transactional
    Election vote(String idOrSlug, UUID id, UUID organization, UUID candidate) {
        var c = moves.writing(idOrSlug, organization);
        var election = elections.in(c.id(), id).orElseThrow(ProblemException::notFound);
        if (!election.isOpen(LocalDate.now(clock))) {
            throw ProblemException.conflict(Message.of("community.election-over"));
        }
        if (members.among(c.id(), Set.of(candidate)).isEmpty()) {
            throw ProblemException.invalid(List.of(CommunityService.fault("/candidateId", "no-member")));
        }
        elections.vote(id, organization, candidate, moves.me(), moves.now());
        // For whom stays between the member and the count.
        moves.audit(c.id(), "vote", "election", id);
        return election;
    }
}
