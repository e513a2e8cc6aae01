package roundtable.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** Members choose a coordinator for a year. */
@Entity(name = "CommunityElection")
@Table(name = "community_election")
@NullUnmarked // Filled by Hibernate.
class Election extends Stored {
    private UUID communityId;

    @Enumerated(EnumType.STRING)
    private ElectionStatus status = ElectionStatus.OPEN;

    /** The last day on which votes count. */
    private LocalDate endsOn;

    private Instant endedAt;
    private UUID winnerId;

    protected Election() {}

    Election(UUID communityId, LocalDate endsOn) {
        this.communityId = communityId;
        this.endsOn = endsOn;
    }

    /** By the votes for each candidate. */
    void end(Map<UUID, Integer> votes, Instant now) {
        var most = votes.values().stream().max(Comparator.naturalOrder()).orElse(0);
        var first = votes.entrySet().stream()
                .filter(e -> e.getValue().equals(most))
                .map(Map.Entry::getKey)
                .toList();
        endedAt = now;
        if (most == 0) {
            status = ElectionStatus.WITHOUT_VOTES;
        } else if (first.size() > 1) {
            status = ElectionStatus.TIED;
        } else {
            status = ElectionStatus.DECIDED;
            winnerId = first.get(0);
        }
    }

    boolean isOpen(LocalDate today) {
        return status == ElectionStatus.OPEN && !today.isAfter(endsOn);
    }

    UUID communityId() {
        return communityId;
    }

    ElectionStatus status() {
        return status;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Instant endedAt() {
        return endedAt;
    }

    UUID winnerId() {
        return winnerId;
    }
}
