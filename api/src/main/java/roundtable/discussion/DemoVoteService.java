package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import roundtable.discussion.opinion.Vote;

/** The votes that {@link DemoVotes} lets invented people cast. */
@ApplicationScoped
class DemoVoteService {
    private static final long SEED = 59;
    private static final int CAMPS = 2;
    /** One vote in so many is against the opinion of one's camp, and one is not cast. */
    private static final int DOUBT = 8;

    private final OpinionVoteRepository votes;
    private final OpinionService service;
    private final DiscussionMoves moves;

    DemoVoteService(OpinionVoteRepository votes, OpinionService service, DiscussionMoves moves) {
        this.votes = votes;
        this.service = service;
        this.moves = moves;
    }

    @Transactional
    void cast(UUID discussion, List<UUID> statements, int common, List<Integer> people) {
        var random = new Random(SEED);
        for (var camp = 0; camp < CAMPS; camp++) {
            for (var n = 0; n < people.get(camp); n++) {
                var person = UUID.randomUUID();
                for (var s = 0; s < statements.size(); s++) {
                    var chance = random.nextInt(DOUBT);
                    var own = s >= statements.size() - common || s % CAMPS == camp;
                    if (chance > 0) {
                        votes.cast(
                                statements.get(s),
                                person,
                                own ^ (chance == 1) ? Vote.AGREE : Vote.DISAGREE,
                                moves.now());
                    }
                }
            }
        }
        service.compute(discussion);
    }
}
