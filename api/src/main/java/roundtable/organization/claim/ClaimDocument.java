package roundtable.organization.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** A file that a claimant shows to moderators. */
@Entity
@Table(name = "organization_claim_document")
@NullUnmarked // Filled by Hibernate.
class ClaimDocument extends Stored {
    static final int MOST = 5;

    private UUID claimId;
    private UUID fileId;
    private int place;

    protected ClaimDocument() {}

    ClaimDocument(UUID claimId, UUID fileId, int place) {
        this.claimId = claimId;
        this.fileId = fileId;
        this.place = place;
    }

    UUID claimId() {
        return claimId;
    }

    UUID fileId() {
        return fileId;
    }

    int place() {
        return place;
    }
}
