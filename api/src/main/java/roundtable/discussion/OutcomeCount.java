package roundtable.discussion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.comment.SpeakerSide;
import roundtable.discussion.BallotRepository.Ballots;
import roundtable.discussion.DiscussionSteps.OutcomeInput;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/**
 * The votes of the sides on an outcome. Where a poll of agreement was held, they are its answers (dialogue 2.5); only
 * without one the facilitator writes down what the sides have said otherwise.
 */
@ApplicationScoped
class OutcomeCount {
    /** Other votes were sent than the poll has. */
    static final ProblemType NOT_AS_POLLED = new ProblemType("discussion", "votes-not-as-polled", 422);

    private static final int AGREE = 0;
    private static final int ABSTAIN = 1;
    private static final int OBJECT = 2;

    private final PollRepository polls;
    private final BallotRepository ballots;

    OutcomeCount(PollRepository polls, BallotRepository ballots) {
        this.polls = polls;
        this.ballots = ballots;
    }

    /** The votes that count; 422 when others were sent. Nobody answers any more: the discussion is over. */
    Counted count(Discussion d, OutcomeInput in) {
        var held = polls.of(d.id()).stream()
                .filter(p -> p.kind() == PollKind.CONSENT)
                .map(DiscussionPoll::id)
                .toList();
        if (held.isEmpty()) {
            return written(in);
        }
        var poll = in.pollId() == null ? held.get(held.size() - 1) : in.pollId();
        if (!held.contains(poll)) {
            DiscussionChecks.refuse(List.of(DiscussionChecks.fault("/pollId", "no-consent-poll")));
        }
        var votes = votes(ballots.of(List.of(poll), null));
        if (in.votes() != null && !in.votes().equals(votes)) {
            throw new ProblemException(NOT_AS_POLLED, null);
        }
        return new Counted(votes, poll);
    }

    private static Counted written(OutcomeInput in) {
        if (in.pollId() != null) {
            DiscussionChecks.refuse(List.of(DiscussionChecks.fault("/pollId", "no-consent-poll")));
        }
        var votes = in.votes();
        if (votes == null) {
            throw ProblemException.invalid(List.of(DiscussionChecks.fault("/votes", "needed")));
        }
        return new Counted(votes, null);
    }

    /** Residents have answered too; they are no side of the outcome. */
    private static OutcomeVotes votes(List<Ballots> cast) {
        var bySide = cast.stream()
                .collect(groupingBy(Ballots::side, groupingBy(b -> b.choices().get(0), summingInt(Ballots::count))));
        return new OutcomeVotes(
                side(bySide.getOrDefault(SpeakerSide.NGO, Map.of())),
                side(bySide.getOrDefault(SpeakerSide.BUSINESS, Map.of())),
                side(bySide.getOrDefault(SpeakerSide.GOVERNMENT, Map.of())));
    }

    private static SideVotes side(Map<Integer, Integer> by) {
        return new SideVotes(by.getOrDefault(AGREE, 0), by.getOrDefault(OBJECT, 0), by.getOrDefault(ABSTAIN, 0));
    }

    /**
     * The votes on an outcome.
     *
     * @param poll whose answers they are; null when they were written down
     */
    record Counted(OutcomeVotes votes, @Nullable UUID poll) {}
}
