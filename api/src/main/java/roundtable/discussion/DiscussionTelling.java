package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.comment.Comments;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells those who have taken part what came of it, and the facilitator what is waited for. */
@ApplicationScoped
class DiscussionTelling implements OutboxListener<DiscussionMoved> {
    private static final Set<String> TO_FACILITATOR = Set.of("sum_up_by_time", "close_by_time", "remind_by_time");
    private static final Set<String> TO_PARTICIPANTS = Set.of("extend", "publish_outcome", "review");

    private final DiscussionRepository discussions;
    private final BallotRepository ballots;
    private final Comments comments;
    private final Outbox outbox;

    DiscussionTelling(DiscussionRepository discussions, BallotRepository ballots, Comments comments, Outbox outbox) {
        this.discussions = discussions;
        this.ballots = ballots;
        this.comments = comments;
        this.outbox = outbox;
    }

    @Override
    public Class<DiscussionMoved> event() {
        return DiscussionMoved.class;
    }

    @Override
    public String name() {
        return "discussion-telling";
    }

    @Override
    public void on(DiscussionMoved event) {
        discussions.findByIdOptional(event.discussion()).ifPresent(d -> {
            var whom = told(d, event.action());
            whom.remove(event.by());
            whom.forEach(person -> outbox.add(new Notice(
                    person,
                    "discussion_" + event.action(),
                    new Subject(Discussion.TYPE, d.id()),
                    "/discussions/" + d.slug(),
                    Map.of("title", d.title()))));
        });
    }

    /** All whom a step is told. */
    Set<UUID> told(Discussion d, String action) {
        var told = new HashSet<UUID>();
        if (TO_FACILITATOR.contains(action)) {
            told.add(d.facilitator());
        }
        if (TO_PARTICIPANTS.contains(action)) {
            told.addAll(comments.speakers(new Subject(Discussion.TYPE, d.id())));
            told.addAll(ballots.voters(d.id()));
        }
        return told;
    }
}
