package roundtable.answer;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who may see an official answer and do what to it; {@link AnswerStatus} says when. Nobody signs their own words. */
@ApplicationScoped
public class AnswerRules {
    private final Caller caller;
    private final Clock clock;

    AnswerRules(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    private boolean may(AnswerAction action, OfficialAnswer a, AnsweredMatter of) {
        var officer = caller.isOfficerOf(a.bodyId());
        return switch (action) {
            case EDIT, REMOVE -> officer;
            case SIGN -> officer && !isMe(a.author()) && !hasAnsweredWhatIsDisputed(of);
            case DISPUTE -> !officer && (of.isCallers() || of.isBackedByCaller());
            case UPHOLD -> officer && !isByMe(a);
            case RATE -> !officer && of.isCallers();
            case SCHEDULE, PUBLISH, REPLACE -> false;
        };
    }

    /** The action's condition holds. */
    private boolean ready(AnswerAction action, OfficialAnswer a, AnsweredMatter of) {
        return switch (action) {
            case RATE -> a.mayBeRated(clock);
            case DISPUTE -> of.mayBeDisputed() && a.mayBeDisputed(clock);
            // What nobody wants any more is not signed either.
            case SIGN -> of.mayBeAnswered();
            case UPHOLD -> of.mayBeUpheld();
            case EDIT, REMOVE, SCHEDULE, PUBLISH, REPLACE -> true;
        };
    }

    /** What the caller may do now; nothing for a visitor. */
    public Set<AnswerAction> actions(OfficialAnswer a, AnsweredMatter of) {
        return AnswerStatus.LIFE.actionsIn(a.status()).stream()
                .filter(x -> !caller.isVisitor() && may(x, a, of) && ready(x, a, of))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when state or condition forbid it. */
    public void check(AnswerAction action, OfficialAnswer a, AnsweredMatter of) {
        if (!isVisible(a)) {
            throw ProblemException.notFound();
        }
        if (!may(action, a, of)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        AnswerStatus.LIFE.after(action, a.status());
        if (!ready(action, a, of)) {
            throw ProblemException.conflict(Message.of(of.name() + ".answer.not-ready." + EnumNames.of(action)));
        }
    }

    /**
     * Between the first word and the day of publication the work may have begun, another officer may have let a disputed
     * answer stand, somebody may have disputed what the signer of this one had given, the time to forward may be over,
     * or it may have become an official appeal.
     */
    public void checkPublication(OfficialAnswer a, AnsweredMatter of) {
        if (!of.mayBeAnswered()) {
            throw ProblemException.conflict(Message.of(of.name() + ".not-ready.answer"));
        }
        if (a.type() == AnswerType.FORWARDED && !of.mayBeForwarded()) {
            throw ProblemException.conflict(Message.of(of.name() + ".not-ready.forward"));
        }
        if (a.type() == AnswerType.NEEDS_INFORMATION && of.regime() == LegalRegime.APPEAL) {
            throw ProblemException.conflict(Message.of(of.name() + ".fault.not-in-appeal"));
        }
        if (of.disputed().filter(old -> old.isBy(a.signedBy())).isPresent()) {
            throw ProblemException.conflict(Message.of(of.name() + ".answer.not-ready.publish"));
        }
    }

    /** What is not published is the body's own business. */
    public boolean isVisible(OfficialAnswer a) {
        return a.status().isPublic() || caller.isOfficerOf(a.bodyId());
    }

    /** About a disputed answer another officer decides than those who gave it. */
    private boolean hasAnsweredWhatIsDisputed(AnsweredMatter of) {
        return of.disputed().filter(this::isByMe).isPresent();
    }

    private boolean isByMe(OfficialAnswer a) {
        return caller.id().filter(a::isBy).isPresent();
    }

    private boolean isMe(UUID account) {
        return caller.id().filter(account::equals).isPresent();
    }
}
