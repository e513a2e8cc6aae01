package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.comment.Speaking;
import roundtable.moderation.voice.VoiceRights;
import roundtable.moderation.voice.VoiceTraces;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** Polls inside of a discussion: the facilitator asks, everybody answers once and may think again. */
@ApplicationScoped
class PollService {
    private static final int FEWEST = 2;

    private final DiscussionRepository discussions;
    private final PollRepository polls;
    private final BallotRepository ballots;
    private final DiscussionMoves moves;
    private final DiscussionPolicy policy;
    private final Speaking speaking;
    private final VoiceTraces voices;
    private final VoiceRights rights;

    PollService(
            DiscussionRepository discussions,
            PollRepository polls,
            BallotRepository ballots,
            DiscussionMoves moves,
            DiscussionPolicy policy,
            Speaking speaking,
            VoiceTraces voices,
            VoiceRights rights) {
        this.discussions = discussions;
        this.polls = polls;
        this.ballots = ballots;
        this.moves = moves;
        this.policy = policy;
        this.speaking = speaking;
        this.voices = voices;
        this.rights = rights;
    }

    @Transactional
    Discussion ask(String idOrSlug, PollInput in) {
        var d = discussions.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(DiscussionAction.ASK, d);
        check(in);
        if (polls.of(d.id()).size() >= PollRepository.MOST) {
            throw ProblemException.conflict(Message.of("discussion.too-many-polls", PollRepository.MOST));
        }
        polls.persistAndFlush(new DiscussionPoll(d.id(), in, polls.least(d.id())));
        moves.audit(d.id(), "ask", Map.of());
        return d;
    }

    /** Nobody answers it any more; it may be repeated. */
    @Transactional
    Discussion close(String idOrSlug, UUID poll) {
        var d = discussions.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(DiscussionAction.ASK, d);
        one(d, poll, LockModeType.PESSIMISTIC_WRITE).close(moves.now());
        polls.flush();
        moves.audit(d.id(), "close_poll", Map.of());
        return d;
    }

    /** In place of an earlier answer. Whoever ends the discussion, or the poll, waits until the answer is in. */
    @Transactional
    Discussion answer(String idOrSlug, UUID poll, BallotInput in) {
        var d = discussions.kept(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.checkVisible(d);
        var one = one(d, poll, LockModeType.PESSIMISTIC_READ);
        if (d.status() != DiscussionStatus.OPEN || one.closedAt() != null) {
            throw ProblemException.conflict(Message.of("discussion.poll-closed"));
        }
        if (!one.accepts(in.choices())) {
            DiscussionChecks.refuse(List.of(DiscussionChecks.fault("/choices", "choices")));
        }
        rights.check(one.level());
        ballots.cast(
                one.id(), policy.me(), speaking.side(in.organizationId()), in.choices(), rights.level(), moves.now());
        voices.heard(new Subject(Discussion.TYPE, d.id()), policy.me());
        return d;
    }

    private DiscussionPoll one(Discussion d, UUID poll, LockModeType lock) {
        return polls.one(d.id(), poll, lock).orElseThrow(ProblemException::notFound);
    }

    private static void check(PollInput in) {
        var faults = new ArrayList<Fault>();
        var own = in.choices().size();
        if (in.kind() == PollKind.CONSENT ? own > 0 : own < FEWEST) {
            faults.add(DiscussionChecks.fault("/options", "options"));
        }
        if ((in.kind() == PollKind.DOTS) != (in.dots() != null)) {
            faults.add(DiscussionChecks.fault("/dots", "dots"));
        }
        DiscussionChecks.refuse(faults);
    }
}
