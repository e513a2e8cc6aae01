package roundtable.organization.claim;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** Who sees a claim and does what to it. Nobody decides about what they are a party of. */
@ApplicationScoped
class ClaimPolicy {
    private final ClaimRepository claims;
    private final Caller caller;

    ClaimPolicy(ClaimRepository claims, Caller caller) {
        this.claims = claims;
        this.caller = caller;
    }

    boolean may(ClaimAction action, Claim claim) {
        return switch (action) {
            case SEND_CODE, ENTER_CODE, CHECK, ATTACH, WITHDRAW -> isClaimant(claim);
            case CONFIRM, REFUSE -> isStaff() && !isParty(claim);
            case PROVE, CONTEST, EXPIRE -> false;
        };
    }

    /** What the caller may do now: in this state, by this proof. */
    Set<ClaimAction> actions(Claim claim) {
        return ClaimStatus.LIFE.actionsIn(claim.status()).stream()
                .filter(a -> fits(a, claim) && may(a, claim))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for whom the claim does not concern, 403 for who may not, 409 where the table has no such step. */
    void check(ClaimAction action, Claim claim) {
        checkVisible(claim);
        if (!may(action, claim)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        ClaimStatus.LIFE.after(action, claim.status());
        if (!fits(action, claim)) {
            throw ProblemException.conflict(roundtable.shared.text.Message.of("claim.other-method"));
        }
    }

    void checkVisible(Claim claim) {
        if (!isVisible(claim)) {
            throw ProblemException.notFound();
        }
    }

    /** The claim and its documents. */
    boolean isVisible(Claim claim) {
        return isClaimant(claim) || isStaff();
    }

    boolean isStaff() {
        return caller.isModerator() || caller.isAdministrator();
    }

    boolean isClaimant(Claim claim) {
        return caller.id().filter(claim.claimant()::equals).isPresent();
    }

    /** Which proof it is says which steps there are. */
    private static boolean fits(ClaimAction action, Claim claim) {
        return switch (action) {
            case SEND_CODE -> claim.method() == ClaimMethod.REGISTRY_EMAIL && claim.letters() < Claim.MOST_LETTERS;
            case ENTER_CODE -> claim.method() == ClaimMethod.REGISTRY_EMAIL;
            case CHECK -> claim.method().isLookedFor();
            // What a moderator decides about.
            case CONFIRM, ATTACH -> claim.status() == ClaimStatus.DISPUTED || claim.method() == ClaimMethod.DOCUMENTS;
            case WITHDRAW, REFUSE, PROVE, CONTEST, EXPIRE -> true;
        };
    }

    /** A claimant of the organization, or one of its people. */
    private boolean isParty(Claim claim) {
        return caller.represents(claim.organizationId())
                || caller.id()
                        .filter(me -> claims.hasOpen(claim.organizationId(), me))
                        .isPresent();
    }
}
