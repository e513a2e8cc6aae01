package roundtable.proposal;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/**
 * Who sees a sheet of signatures and does what to it; {@link PaperStatus} says when.
 *
 * <p>Sheets are entered by officers of the body that will have to answer (the routes choose it by the place, so it is
 * the body of that territory) and by moderators, see {@link ProposalAction#ENTER_PAPER}: they meet people at a counter,
 * and they answer for what they enter. Authors bring the sheets and do not enter them: it would be their own number.
 * A moderator confirms, because only moderators may see the scans of people whom the body does not need to know; never
 * the one who has entered it, nor somebody of the same body or of those who propose.
 */
@ApplicationScoped
class PaperPolicy {
    private final ProposalPolicy proposals;
    private final Caller caller;

    PaperPolicy(ProposalPolicy proposals, Caller caller) {
        this.proposals = proposals;
        this.caller = caller;
    }

    boolean may(PaperAction action, PaperSupport sheet, Proposal p) {
        return switch (action) {
            case CONFIRM, REJECT -> proposals.isStaff() && !isMine(sheet) && !isPartyTo(sheet, p);
            case WITHDRAW -> isMine(sheet) || proposals.isStaff();
        };
    }

    Set<PaperAction> actions(PaperSupport sheet, Proposal p) {
        return PaperStatus.LIFE.actionsIn(sheet.status()).stream()
                .filter(a -> !caller.isVisitor() && may(a, sheet, p))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** 404 for what the caller may not see, 403 for what is not theirs, 409 when the state forbids it. */
    void check(PaperAction action, PaperSupport sheet, Proposal p) {
        if (!isVisible(sheet, p)) {
            throw ProblemException.notFound();
        }
        if (!may(action, sheet, p)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        PaperStatus.LIFE.after(action, sheet.status());
    }

    /** Everybody sees what counts or has counted; the rest those who work with it. */
    boolean isVisible(PaperSupport sheet, Proposal p) {
        return sheet.wasCounted() || seesScan(sheet) || (!caller.isVisitor() && proposals.isOfficer(p));
    }

    /** The scan has people's names and signatures: for whoever has entered it and the moderators, and for nobody else. */
    boolean seesScan(PaperSupport sheet) {
        return isMine(sheet) || proposals.isStaff();
    }

    boolean isMine(PaperSupport sheet) {
        return caller.id().filter(sheet.enteredBy()::equals).isPresent();
    }

    private boolean isPartyTo(PaperSupport sheet, Proposal p) {
        return proposals.speaksFor(p) || (sheet.organizationId() != null && caller.actsFor(sheet.organizationId()));
    }
}
