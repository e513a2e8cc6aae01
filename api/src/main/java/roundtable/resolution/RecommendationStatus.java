package roundtable.resolution;

import static roundtable.resolution.RecommendationAction.ACCEPT;
import static roundtable.resolution.RecommendationAction.CANCEL;
import static roundtable.resolution.RecommendationAction.CHANGE;
import static roundtable.resolution.RecommendationAction.CLAIM_DONE;
import static roundtable.resolution.RecommendationAction.CLOSE;
import static roundtable.resolution.RecommendationAction.CONFIRM;
import static roundtable.resolution.RecommendationAction.DECLINE;
import static roundtable.resolution.RecommendationAction.PROPOSE_EVIDENCE;
import static roundtable.resolution.RecommendationAction.PUBLISH;
import static roundtable.resolution.RecommendationAction.REASSIGN;
import static roundtable.resolution.RecommendationAction.REOPEN;
import static roundtable.resolution.RecommendationAction.REPORT;
import static roundtable.resolution.RecommendationAction.RETURN;
import static roundtable.resolution.RecommendationAction.SET_EVIDENCE_RULE;
import static roundtable.resolution.RecommendationAction.SET_TARGET;

import java.util.List;
import roundtable.shared.state.StateMachine;

/** When; {@link RecommendationPolicy} says who and under which further conditions. */
enum RecommendationStatus {
    DRAFT,
    ASSIGNED,
    IN_PROGRESS,
    UNDER_REVIEW,
    DONE,
    NOT_DONE,
    DECLINED,
    CANCELLED;

    static final StateMachine<RecommendationStatus, RecommendationAction> LIFE = new StateMachine<
                    RecommendationStatus, RecommendationAction>(RecommendationStatus.class)
            .on(PUBLISH, DRAFT, ASSIGNED)
            .on(ACCEPT, ASSIGNED, IN_PROGRESS)
            .on(DECLINE, ASSIGNED, DECLINED)
            .on(REASSIGN, DECLINED, ASSIGNED)
            .on(REPORT, IN_PROGRESS, IN_PROGRESS)
            .on(CLAIM_DONE, IN_PROGRESS, UNDER_REVIEW)
            .on(CONFIRM, UNDER_REVIEW, DONE)
            .on(RETURN, UNDER_REVIEW, IN_PROGRESS)
            .on(REOPEN, DONE, IN_PROGRESS)
            .on(CLOSE, IN_PROGRESS, NOT_DONE)
            .on(CANCEL, DRAFT, CANCELLED)
            .on(CANCEL, ASSIGNED, CANCELLED)
            .on(CANCEL, IN_PROGRESS, CANCELLED)
            .on(CANCEL, UNDER_REVIEW, CANCELLED)
            .on(CANCEL, DONE, CANCELLED)
            .on(CANCEL, NOT_DONE, CANCELLED)
            .on(CANCEL, DECLINED, CANCELLED);

    static {
        for (var open : List.of(DRAFT, ASSIGNED, IN_PROGRESS, UNDER_REVIEW, DECLINED)) {
            LIFE.on(CHANGE, open, open);
        }
        for (var watched : List.of(DRAFT, ASSIGNED, IN_PROGRESS, UNDER_REVIEW, DECLINED, DONE)) {
            LIFE.on(SET_TARGET, watched, watched).on(SET_EVIDENCE_RULE, watched, watched);
        }
        for (var inForce : List.of(ASSIGNED, IN_PROGRESS, UNDER_REVIEW, DONE, NOT_DONE, DECLINED)) {
            LIFE.on(PROPOSE_EVIDENCE, inForce, inForce);
        }
    }
}
