package roundtable.organization.board;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** Who sees a board whole and who changes it. Whether a name is public is the trustee's decision alone. */
@ApplicationScoped
class BoardPolicy {
    private final Caller caller;

    BoardPolicy(Caller caller) {
        this.caller = caller;
    }

    boolean may(TrusteeAction action, Trustee trustee) {
        return switch (action) {
            case REVOKE, PROLONG, END -> caller.represents(trustee.organizationId());
            case RESIGN, PUBLISH, HIDE -> isSelf(trustee);
            // By the letter's token, or by the platform.
            case ACCEPT, DECLINE, LAPSE, RUN_OUT -> false;
        };
    }

    Set<TrusteeAction> actions(Trustee trustee) {
        return TrusteeStatus.LIFE.actionsIn(trustee.status()).stream()
                .filter(a -> a != (trustee.isPublic() ? TrusteeAction.PUBLISH : TrusteeAction.HIDE))
                .filter(a -> may(a, trustee))
                .collect(toCollection(LinkedHashSet::new));
    }

    void check(TrusteeAction action, Trustee trustee) {
        if (!sees(trustee)) {
            throw ProblemException.notFound();
        }
        if (!may(action, trustee)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    /** Its representatives invite and look for trustees. */
    void checkKeeps(UUID organization) {
        if (!keeps(organization)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    boolean keeps(UUID organization) {
        return caller.represents(organization);
    }

    /** Everybody sees who sits or sat there and agreed to be named; the rest is for the organization and the staff. */
    boolean sees(Trustee trustee) {
        var everybody = trustee.isPublic()
                && (trustee.status() == TrusteeStatus.ACCEPTED || trustee.status() == TrusteeStatus.ENDED);
        return everybody || isInside(trustee.organizationId()) || isSelf(trustee);
    }

    boolean isInside(UUID organization) {
        return caller.represents(organization) || caller.isModerator() || caller.isAdministrator();
    }

    boolean isSelf(Trustee trustee) {
        return trustee.accountId() != null
                && caller.id().filter(trustee.accountId()::equals).isPresent();
    }
}
