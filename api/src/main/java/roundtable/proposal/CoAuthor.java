package roundtable.proposal;

import static roundtable.proposal.CoAuthorStatus.LIFE;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import roundtable.answer.Terms;
import roundtable.shared.store.Stored;

/** A person or an organization that is asked to propose together with the others, and what came of it. */
@Entity
@Table(name = "proposal_co_author")
@NullUnmarked // Filled by Hibernate.
class CoAuthor extends Stored {
    /** So long an invitation can be answered. */
    static final int ANSWER_DAYS = 14;

    private UUID proposalId;

    @Enumerated(EnumType.STRING)
    private CoAuthorStatus status = CoAuthorStatus.INVITED;

    @Enumerated(EnumType.STRING)
    private CoAuthorPart part = CoAuthorPart.AUTHOR;

    private UUID account;
    private UUID organizationId;
    private String email;
    private UUID invitedBy;
    private Instant expiresAt;
    private Instant answeredAt;
    private Instant endedAt;

    protected CoAuthor() {}

    /** An invitation of an organization. */
    static CoAuthor organization(UUID proposal, UUID organization, UUID by, Clock clock) {
        var invited = new CoAuthor(proposal, by, clock);
        invited.organizationId = organization;
        return invited;
    }

    /** An invitation of whoever has that address; without an account behind it nobody can accept it. */
    static CoAuthor person(UUID proposal, String email, @Nullable UUID account, UUID by, Clock clock) {
        var invited = new CoAuthor(proposal, by, clock);
        invited.email = email;
        invited.account = account;
        return invited;
    }

    /** The same, only to write on the draft. */
    static CoAuthor editor(UUID proposal, String email, @Nullable UUID account, UUID by, Clock clock) {
        var invited = person(proposal, email, account, by, clock);
        invited.part = CoAuthorPart.EDITOR;
        return invited;
    }

    /** Somebody who has agreed elsewhere: to a merge, or to what a part was split off from. */
    static CoAuthor accepted(UUID proposal, UUID party, boolean isOrganization, UUID by, Instant now) {
        var joined = new CoAuthor();
        joined.proposalId = proposal;
        joined.organizationId = isOrganization ? party : null;
        joined.account = isOrganization ? null : party;
        joined.invitedBy = by;
        joined.expiresAt = now;
        joined.apply(CoAuthorAction.ACCEPT, now);
        return joined;
    }

    private CoAuthor(UUID proposal, UUID by, Clock clock) {
        proposalId = proposal;
        invitedBy = by;
        expiresAt = Terms.after(clock.instant(), ANSWER_DAYS, clock);
    }

    /** The address has served its purpose as soon as there is an answer. */
    void apply(CoAuthorAction action, Instant now) {
        status = LIFE.after(action, status);
        email = null;
        switch (action) {
            case ACCEPT -> answeredAt = now;
            case DECLINE, REVOKE, EXPIRE, LEAVE, LEAD -> endedAt = now;
        }
    }

    /** The id under which it stands among the authors: the organization's, or the person's account. */
    UUID party() {
        return organizationId == null ? account : organizationId;
    }

    boolean isEditor() {
        return part == CoAuthorPart.EDITOR;
    }

    CoAuthorPart part() {
        return part;
    }

    boolean isOver(Instant now) {
        return expiresAt.isBefore(now);
    }

    UUID proposalId() {
        return proposalId;
    }

    CoAuthorStatus status() {
        return status;
    }

    UUID account() {
        return account;
    }

    UUID organizationId() {
        return organizationId;
    }

    String email() {
        return email;
    }

    UUID invitedBy() {
        return invitedBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
