package roundtable.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** Everything that moderators and authors do to cases. */
@ApplicationScoped
class CaseService {
    private final CaseRepository cases;
    private final CasePolicy policy;
    private final ModeratedSubjects subjects;
    private final Telling telling;
    private final Event<Changed> changed;
    private final Clock clock;

    CaseService(
            CaseRepository cases,
            CasePolicy policy,
            ModeratedSubjects subjects,
            Telling telling,
            Event<Changed> changed,
            Clock clock) {
        this.cases = cases;
        this.policy = policy;
        this.subjects = subjects;
        this.telling = telling;
        this.changed = changed;
        this.clock = clock;
    }

    /** Takes a case for half an hour; again, for another half. */
    @Transactional
    ModerationCase claim(UUID id) {
        var c = load(id, CaseAction.CLAIM);
        var before = c.status();
        claim(c, now());
        return done(c, CaseAction.CLAIM, before, null);
    }

    private void claim(ModerationCase c, Instant now) {
        if (c.claimedBy(now) != null && !policy.holds(c)) {
            throw ProblemException.conflict(Message.of("moderation.claimed"));
        }
        c.claim(policy.me(), now);
    }

    @Transactional
    ModerationCase release(UUID id) {
        var c = load(id, CaseAction.RELEASE);
        var before = c.status();
        requireClaim(c);
        c.release();
        return done(c, CaseAction.RELEASE, before, null);
    }

    /** Decides; a case that nobody holds is taken in the same step. */
    @Transactional
    ModerationCase decide(UUID id, DecisionInput in) {
        var faults = in.faults("");
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var c = load(id, in.outcome().action());
        var before = c.status();
        var now = now();
        if (before == CaseStatus.OPEN || (before == CaseStatus.CLAIMED && c.claimedBy(now) == null)) {
            claim(c, now);
        } else if (before == CaseStatus.CLAIMED) {
            requireClaim(c);
        }
        c.decide(in, policy.me(), now);
        var source = subjects.of(c);
        c.answeredBy(source.authors(c.subject().id()));
        switch (in.outcome()) {
            case KEPT -> {
                if (c.autoMasked() && !cases.isHeldElsewhere(c)) {
                    source.restore(c.subject().id());
                    c.givenBack(source.shown(c.subject().id()));
                }
            }
            case MASKED -> source.mask(c.subject().id());
            case HIDDEN -> source.hide(c.subject().id());
            case AUTHOR_RESTRICTED -> {
                source.hide(c.subject().id());
                c.authors().forEach(a -> restricted(a, c.restrictedUntil()));
            }
        }
        telling.decided(c, in.outcome());
        return done(c, in.outcome().action(), before, !now.isAfter(c.dueAt()));
    }

    @Transactional
    ModerationCase appeal(UUID id, AppealInput in) {
        var c = load(id, CaseAction.APPEAL);
        var before = c.status();
        var now = now();
        var until = c.appealUntil();
        if (until != null && now.isAfter(until)) {
            throw ProblemException.conflict(Message.of("moderation.appeal-late"));
        }
        c.appeal(in.text().strip(), policy.me(), now);
        telling.appealed(c);
        return done(c, CaseAction.APPEAL, before, null);
    }

    /** Decides an appeal: to uphold, or to overturn, which gives back what was taken away. */
    @Transactional
    ModerationCase review(UUID id, CaseAction action, ReviewInput in) {
        var c = load(id, action);
        var before = c.status();
        var now = now();
        c.review(action, in.reason().strip(), policy.me(), now);
        if (action == CaseAction.OVERTURN && !cases.isHeldElsewhere(c)) {
            subjects.of(c).restore(c.subject().id());
        }
        telling.reviewed(c, action);
        return done(c, action, before, !now.isAfter(c.appealDueAt()));
    }

    /** Closes those that nobody has appealed against in time, at most so many. Returns how many. */
    @Transactional
    int close(int most) {
        List<UUID> over = cases.notAppealed(now().minus(Terms.APPEAL), most);
        over.forEach(id -> cases.locked(id)
                .filter(c -> CaseStatus.LIFE.actionsIn(c.status()).contains(CaseAction.CLOSE))
                .ifPresent(c -> {
                    var before = c.status();
                    c.close();
                    done(c, CaseAction.CLOSE, before, null);
                }));
        return over.size();
    }

    /**
     * Who answers for the thing, also where that is shown to nobody. Only for the moderator who holds the case; every look
     * is written to the log with its reason.
     */
    @Transactional
    Set<UUID> reveal(UUID id, RevealInput in) {
        var c = load(id, CaseAction.CLAIM);
        if (c.claimedBy(now()) == null || !policy.holds(c)) {
            throw ProblemException.conflict(Message.of("moderation.claim-first"));
        }
        changed.fire(new Changed(
                new Subject(Telling.TYPE, c.id()),
                "reveal_authors",
                Map.of("reason", new Change(null, in.reason().strip()))));
        cases.step(c.id(), "reveal_authors", policy.me(), now(), null);
        return subjects.of(c).authors(c.subject().id());
    }

    private ModerationCase load(UUID id, CaseAction action) {
        var c = cases.locked(id).orElseThrow(ProblemException::notFound);
        policy.check(action, c);
        return c;
    }

    private void requireClaim(ModerationCase c) {
        if (c.status() == CaseStatus.CLAIMED && !policy.holds(c)) {
            throw ProblemException.conflict(Message.of("moderation.claimed"));
        }
    }

    private ModerationCase done(ModerationCase c, CaseAction action, CaseStatus before, @Nullable Boolean inTime) {
        cases.flush();
        var who = action == CaseAction.CLOSE ? null : policy.me();
        cases.step(c.id(), EnumNames.of(action), who, now(), inTime);
        var fields = new HashMap<String, Change>();
        if (before != c.status()) {
            fields.put("status", new Change(EnumNames.of(before), EnumNames.of(c.status())));
        }
        if (inTime != null && c.rule() != null) {
            fields.put("rule", new Change(null, EnumNames.of(c.rule())));
        }
        changed.fire(new Changed(new Subject(Telling.TYPE, c.id()), EnumNames.of(action), fields));
        return c;
    }

    private void restricted(UUID author, @Nullable Instant until) {
        changed.fire(new Changed(
                new Subject("user", author),
                "restrict",
                Map.of("restrictedUntil", new Change(null, String.valueOf(until)))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
