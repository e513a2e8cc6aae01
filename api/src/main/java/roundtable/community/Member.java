package roundtable.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** An organization's place in a community. */
@Entity(name = "CommunityMember")
@Table(name = "community_member")
@NullUnmarked // Filled by Hibernate.
class Member extends Stored {
    private UUID communityId;
    private UUID organizationId;
    private UUID joinedBy;
    private String does;
    private String contact;
    private Instant leftAt;

    protected Member() {}

    Member(UUID communityId, MembershipInput in, UUID joinedBy) {
        this.communityId = communityId;
        this.organizationId = in.organizationId();
        this.joinedBy = joinedBy;
        write(in);
    }

    /** What it does and whom to ask is said anew. */
    void write(MembershipInput in) {
        does = in.does().strip();
        contact = in.asked();
    }

    void leave(Instant now) {
        leftAt = now;
        contact = null;
    }

    UUID communityId() {
        return communityId;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID joinedBy() {
        return joinedBy;
    }

    String does() {
        return does;
    }

    String contact() {
        return contact;
    }

    Instant leftAt() {
        return leftAt;
    }
}
