package roundtable.organization;

import static roundtable.organization.OrganizationAction.ARCHIVE;
import static roundtable.organization.OrganizationAction.CONFIRM;
import static roundtable.organization.OrganizationAction.EDIT;
import static roundtable.organization.OrganizationAction.MERGE;
import static roundtable.organization.OrganizationAction.PUBLISH;
import static roundtable.organization.OrganizationAction.RESTORE;
import static roundtable.organization.OrganizationAction.RETURN;
import static roundtable.organization.OrganizationAction.SUBMIT;
import static roundtable.organization.OrganizationAction.UNVERIFY;
import static roundtable.organization.OrganizationAction.VERIFY;

import roundtable.shared.state.StateMachine;

/** When something can be done to an organization; {@link OrganizationPolicy} says by whom. */
public enum OrganizationStatus {
    /** Its author is still writing, or a moderator has returned it. */
    DRAFT,
    /** Waits for a moderator. */
    IN_REVIEW,
    /** Everybody sees it. */
    PUBLISHED,
    /** Withdrawn; can come back. */
    ARCHIVED,
    /** Was the same as another one, which answers in its place. */
    MERGED;

    static final StateMachine<OrganizationStatus, OrganizationAction> LIFE = new StateMachine<
                    OrganizationStatus, OrganizationAction>(OrganizationStatus.class)
            .on(EDIT, DRAFT, DRAFT)
            .on(SUBMIT, DRAFT, IN_REVIEW)
            .on(ARCHIVE, DRAFT, ARCHIVED)
            .on(MERGE, DRAFT, MERGED)
            .on(EDIT, IN_REVIEW, IN_REVIEW)
            .on(PUBLISH, IN_REVIEW, PUBLISHED)
            .on(RETURN, IN_REVIEW, DRAFT)
            .on(ARCHIVE, IN_REVIEW, ARCHIVED)
            .on(MERGE, IN_REVIEW, MERGED)
            .on(EDIT, PUBLISHED, PUBLISHED)
            .on(CONFIRM, PUBLISHED, PUBLISHED)
            .on(VERIFY, PUBLISHED, PUBLISHED)
            .on(UNVERIFY, PUBLISHED, PUBLISHED)
            .on(ARCHIVE, PUBLISHED, ARCHIVED)
            .on(MERGE, PUBLISHED, MERGED)
            .on(RESTORE, ARCHIVED, PUBLISHED)
            .on(MERGE, ARCHIVED, MERGED);
}
