package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.discussion.opinion.OpinionGroups;
import roundtable.discussion.opinion.Vote;
import roundtable.moderation.AuthorTrust;
import roundtable.moderation.voice.VoiceTraces;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/** Short statements inside of a discussion: people propose them and vote on them, and groups are found by their votes. */
@ApplicationScoped
class OpinionService {
    /** So many statements of one person in one discussion: one person does not ask all the questions. */
    static final int OF_ONE = 10;

    private final DiscussionRepository discussions;
    private final OpinionRepository statements;
    private final OpinionVoteRepository votes;
    private final OpinionResultRepository results;
    private final OpinionPolicy policy;
    private final DiscussionPolicy staff;
    private final AuthorTrust trust;
    private final VoiceTraces voices;
    private final DiscussionMoves moves;
    private final Outbox outbox;

    OpinionService(
            DiscussionRepository discussions,
            OpinionRepository statements,
            OpinionVoteRepository votes,
            OpinionResultRepository results,
            OpinionPolicy policy,
            DiscussionPolicy staff,
            AuthorTrust trust,
            VoiceTraces voices,
            DiscussionMoves moves,
            Outbox outbox) {
        this.discussions = discussions;
        this.statements = statements;
        this.votes = votes;
        this.results = results;
        this.policy = policy;
        this.staff = staff;
        this.trust = trust;
        this.voices = voices;
        this.moves = moves;
        this.outbox = outbox;
    }

    /** A trusted author's is public at once, and the staff's; another one's waits for a moderator. */
    @Transactional
    OpinionStatement propose(String idOrSlug, OpinionStatementInput in) {
        var d = discussions.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        staff.checkVisible(d);
        policy.checkOpen(d);
        var me = staff.me();
        if (statements.count(d.id()) >= OpinionRepository.MOST) {
            throw ProblemException.conflict(Message.of("discussion.too-many-statements", OpinionRepository.MOST));
        }
        if (!staff.isStaff() && statements.count("discussionId = ?1 and author = ?2", d.id(), me) >= OF_ONE) {
            throw ProblemException.conflict(Message.of("discussion.too-many-own-statements", OF_ONE));
        }
        var s = new OpinionStatement(d.id(), in, me);
        var atOnce = staff.isStaff() || trust.of(me, statements.published(me)) == AuthorTrust.Level.TRUSTED;
        if (atOnce) {
            s.publish(moves.now());
        }
        statements.persistAndFlush(s);
        audit(s, atOnce ? "publish" : "create");
        if (!atOnce) {
            tell(d, d.facilitator(), "discussion_statement_waits");
        }
        return s;
    }

    @Transactional
    OpinionStatement publish(String idOrSlug, UUID id) {
        var d = discussions.kept(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(OpinionAction.PUBLISH, d);
        var s = one(d, id, LockModeType.PESSIMISTIC_WRITE);
        s.publish(moves.now());
        statements.flush();
        audit(s, "publish");
        tell(d, s.author(), "discussion_statement_publish");
        return s;
    }

    @Transactional
    OpinionStatement giveBack(String idOrSlug, UUID id, String reason) {
        var d = discussions.kept(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(OpinionAction.RETURN, d);
        var s = one(d, id, LockModeType.PESSIMISTIC_WRITE);
        s.giveBack(reason);
        statements.flush();
        audit(s, "return");
        tell(d, s.author(), "discussion_statement_return");
        return s;
    }

    /** In place of an earlier vote. Whoever ends the discussion waits until the vote is in. */
    @Transactional
    OpinionStatement vote(String idOrSlug, UUID id, Vote choice) {
        var d = discussions.kept(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(OpinionAction.VOTE, d);
        var s = one(d, id, LockModeType.PESSIMISTIC_READ);
        if (!s.isPublic()) {
            throw ProblemException.notFound();
        }
        votes.cast(s.id(), staff.me(), choice, moves.now());
        voices.heard(new Subject(Discussion.TYPE, d.id()), staff.me());
        return s;
    }

    /** Discussions in which groups have to be looked for anew. */
    @Transactional
    List<UUID> stale(int most) {
        return results.stale(most);
    }

    /** Looks for groups anew. The time is that before the votes were read: a later vote makes it be done again. */
    @Transactional
    void compute(UUID discussion) {
        var now = moves.now();
        var result = results.findByIdOptional(discussion).orElseGet(() -> new OpinionResult(discussion));
        result.write(OpinionGroups.find(votes.matrix(discussion)).orElse(null), now);
        results.persist(result);
    }

    private OpinionStatement one(Discussion d, UUID id, LockModeType lock) {
        return statements.one(d.id(), id, lock).orElseThrow(ProblemException::notFound);
    }

    private void tell(Discussion d, UUID whom, String kind) {
        if (!whom.equals(staff.me())) {
            outbox.add(new Notice(
                    whom,
                    kind,
                    new Subject(Discussion.TYPE, d.id()),
                    "/discussions/" + d.slug() + "#opinions",
                    Map.of("title", d.title())));
        }
    }

    private void audit(OpinionStatement s, String action) {
        moves.audit(new Subject(OpinionStatement.TYPE, s.id()), action);
    }
}
