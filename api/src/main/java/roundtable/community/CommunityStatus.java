package roundtable.community;

import static roundtable.community.CommunityAction.ACTIVATE;
import static roundtable.community.CommunityAction.ARCHIVE;
import static roundtable.community.CommunityAction.EDIT;
import static roundtable.community.CommunityAction.FALL_ASLEEP;
import static roundtable.community.CommunityAction.INVITE;
import static roundtable.community.CommunityAction.JOIN;
import static roundtable.community.CommunityAction.LAPSE;
import static roundtable.community.CommunityAction.LEAVE;
import static roundtable.community.CommunityAction.PROPOSE;
import static roundtable.community.CommunityAction.WRITE;

import roundtable.shared.state.StateMachine;

/** When something can happen to a community; {@link CommunityPolicy} says by whom. */
enum CommunityStatus {
    /** A request that fewer than three NGOs stand behind. */
    PROPOSED,
    ACTIVE,
    /** Nothing has happened for two quarters; anything that members do wakes it. */
    DORMANT,
    ARCHIVED;

    static final StateMachine<CommunityStatus, CommunityAction> LIFE = new StateMachine<
                    CommunityStatus, CommunityAction>(CommunityStatus.class)
            .on(EDIT, PROPOSED, PROPOSED)
            .on(JOIN, PROPOSED, PROPOSED)
            .on(LEAVE, PROPOSED, PROPOSED)
            .on(INVITE, PROPOSED, PROPOSED)
            .on(ACTIVATE, PROPOSED, ACTIVE)
            .on(LAPSE, PROPOSED, ARCHIVED)
            .on(ARCHIVE, PROPOSED, ARCHIVED)
            .on(EDIT, ACTIVE, ACTIVE)
            .on(JOIN, ACTIVE, ACTIVE)
            .on(LEAVE, ACTIVE, ACTIVE)
            .on(WRITE, ACTIVE, ACTIVE)
            .on(PROPOSE, ACTIVE, ACTIVE)
            .on(INVITE, ACTIVE, ACTIVE)
            .on(FALL_ASLEEP, ACTIVE, DORMANT)
            .on(LAPSE, ACTIVE, ARCHIVED)
            .on(ARCHIVE, ACTIVE, ARCHIVED)
            .on(EDIT, DORMANT, DORMANT)
            .on(JOIN, DORMANT, ACTIVE)
            .on(LEAVE, DORMANT, DORMANT)
            .on(WRITE, DORMANT, ACTIVE)
            .on(PROPOSE, DORMANT, ACTIVE)
            .on(INVITE, DORMANT, ACTIVE)
            .on(LAPSE, DORMANT, ARCHIVED)
            .on(ARCHIVE, DORMANT, ARCHIVED);
}
