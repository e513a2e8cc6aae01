package roundtable.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Sets the times of {@link Stored} by the installation's clock, at the precision that the database keeps. */
@ApplicationScoped
class Timestamps {
    private final Clock clock;

    Timestamps(Clock clock) {
        this.clock = clock;
    }

    @PrePersist
    @PreUpdate
    void stamp(Stored stored) {
        stored.stamp(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
