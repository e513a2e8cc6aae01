package roundtable.story;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.text.Message;

/** Who may see a story and do what to it; {@link StoryStatus} says when. Nobody features or adopts what is their own. */
@ApplicationScoped
class StoryPolicy {
    private final Caller caller;

    StoryPolicy(Caller caller) {
        this.caller = caller;
    }

    boolean may(StoryAction action, Story s) {
        return switch (action) {
            case EDIT, SUBMIT, WITHDRAW -> tellsFor(s);
            case PUBLISH, RETURN -> isStaff() && !tellsFor(s);
            case FEATURE, UNFEATURE -> (caller.isModerator() || caller.isCouncilMember()) && !tellsFor(s);
            case ADOPT -> caller.actsForSome() && !tellsFor(s);
        };
    }

    /** The action's condition holds, as far as it does not depend on what is sent with it. */
    boolean ready(StoryAction action, Story s) {
        return switch (action) {
            case FEATURE -> s.featuredAt() == null && s.isPublic();
            case UNFEATURE -> s.featuredAt() != null;
            case ADOPT -> s.isPublic();
            case EDIT, SUBMIT, PUBLISH, RETURN, WITHDRAW -> true;
        };
    }

    /** What the caller may do now; nothing for a visitor. */
    Set<StoryAction> actions(Story s) {
        return StoryStatus.LIFE.actionsIn(s.status()).stream()
                .filter(a -> !caller.isVisitor() && may(a, s) && ready(a, s))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when state or condition forbid it. */
    void check(StoryAction action, Story s) {
        checkVisible(s);
        if (!may(action, s)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        StoryStatus.LIFE.after(action, s.status());
        if (!ready(action, s)) {
            throw ProblemException.conflict(Message.of("story.not-ready." + EnumNames.of(action)));
        }
    }

    void checkVisible(Story s) {
        if (!isVisible(s)) {
            throw ProblemException.notFound();
        }
    }

    boolean isVisible(Story s) {
        return s.isPublic() || tellsFor(s) || isStaff();
    }

    boolean isStaff() {
        return caller.isModerator() || caller.isAdministrator();
    }

    /** Whose story it is. */
    boolean tellsFor(Story s) {
        return caller.actsFor(s.organizationId());
    }

    /** The council for which the caller features; empty for the Resource Center. */
    Optional<UUID> council() {
        return caller.isModerator() ? Optional.empty() : caller.anyCouncil();
    }
}
