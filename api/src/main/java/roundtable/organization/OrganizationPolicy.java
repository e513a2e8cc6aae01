package roundtable.organization;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** Who may see an organization and do what to it; {@link OrganizationStatus} says when. */
@ApplicationScoped
class OrganizationPolicy {
    private final Caller caller;

    OrganizationPolicy(Caller caller) {
        this.caller = caller;
    }

    /** Whether the caller may do it, in a state that allows it. Nobody publishes or verifies what is their own. */
    boolean may(OrganizationAction action, Organization o) {
        return switch (action) {
            case EDIT -> isInsider(o);
            case SUBMIT -> isAuthor(o) || caller.represents(o.id()) || isStaff();
            case CONFIRM -> caller.represents(o.id()) || isStaff();
            case PUBLISH -> caller.isAdministrator() || (caller.isModerator() && !isAuthor(o));
            case RETURN -> isStaff();
            case VERIFY, UNVERIFY -> caller.isAdministrator() || (caller.isModerator() && !caller.represents(o.id()));
            case ARCHIVE -> caller.represents(o.id()) || isStaff();
            case RESTORE, MERGE -> isStaff();
        };
    }

    /** What the caller may do now. */
    Set<OrganizationAction> actions(Organization o) {
        return OrganizationStatus.LIFE.actionsIn(o.status()).stream()
                .filter(a -> a != OrganizationAction.UNVERIFY || o.verified())
                .filter(a -> may(a, o))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what the caller may not do. The state is checked after that. */
    void check(OrganizationAction action, Organization o) {
        checkVisible(o);
        if (!may(action, o)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    /** 404 for what was never public, 410 for what was and is withdrawn. */
    void checkVisible(Organization o) {
        if (!isVisible(o)) {
            throw ProblemException.of(o.publishedAt() == null ? ProblemType.NOT_FOUND : ProblemType.GONE);
        }
    }

    boolean isVisible(Organization o) {
        return switch (o.status()) {
            case PUBLISHED -> o.isPublic() || isInsider(o);
            case DRAFT, IN_REVIEW, ARCHIVED -> isInsider(o);
            case MERGED -> isStaff();
        };
    }

    /** Sees and changes also what is not public: its people, the staff, and its author until it is published. */
    boolean isInsider(Organization o) {
        return isStaff() || caller.actsFor(o.id()) || (o.publishedAt() == null && isAuthor(o));
    }

    /** Sees the lists of what is not published. */
    boolean isStaff() {
        return caller.isModerator() || caller.isAdministrator();
    }

    /** What an administrator adds needs nobody else's look. */
    boolean publishesAtOnce() {
        return caller.isAdministrator();
    }

    private boolean isAuthor(Organization o) {
        return o.createdBy() != null
                && caller.id().filter(o.createdBy()::equals).isPresent();
    }
}
