package roundtable.news;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/**
 * Who may see a news item and do what to it; {@link NewsStatus} says when. The staff writes the Resource Center's news
 * and publishes it; an organization writes its own, and a moderator who is not of it publishes.
 */
@ApplicationScoped
class NewsPolicy {
    private final Caller caller;

    NewsPolicy(Caller caller) {
        this.caller = caller;
    }

    boolean may(NewsAction action, NewsItem n) {
        var own = n.organizationId() == null;
        return switch (action) {
            // What an organization has published changes only by way of a moderator.
            case EDIT ->
                writesFor(n.organizationId())
                        && (own || n.status() == NewsStatus.DRAFT || n.status() == NewsStatus.UNPUBLISHED);
            case SUBMIT -> !own && writesFor(n.organizationId());
            case RETURN -> !own && isStaff() && !writesFor(n.organizationId());
            case PUBLISH, SCHEDULE ->
                isStaff() && (own || (n.status() != NewsStatus.DRAFT && !writesFor(n.organizationId())));
            case UNPUBLISH -> isStaff() || writesFor(n.organizationId());
        };
    }

    /** What the caller may do now; nothing for a visitor. */
    Set<NewsAction> actions(NewsItem n) {
        return NewsStatus.LIFE.actionsIn(n.status()).stream()
                .filter(a -> !caller.isVisitor() && may(a, n))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when the state forbids it. */
    void check(NewsAction action, NewsItem n) {
        checkVisible(n);
        if (!may(action, n)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        NewsStatus.LIFE.after(action, n.status());
    }

    void checkVisible(NewsItem n) {
        if (!isVisible(n)) {
            throw ProblemException.notFound();
        }
    }

    boolean isVisible(NewsItem n) {
        return n.isPublic() || isInsider(n);
    }

    /** Sees also what is not public, and the revisions. */
    boolean isInsider(NewsItem n) {
        return isStaff() || writesFor(n.organizationId());
    }

    boolean isStaff() {
        return caller.isModerator() || caller.isAdministrator();
    }

    /** Writes for the organization, or for the Resource Center when it is null. */
    boolean writesFor(@Nullable UUID organization) {
        return organization == null ? isStaff() : caller.actsFor(organization);
    }
}
