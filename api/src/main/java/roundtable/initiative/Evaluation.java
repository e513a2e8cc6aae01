package roundtable.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the relief has brought in its first tax period.
 *
 * @param beneficiaries how many have used it
 * @param lostMinor what the budget has lost
 * @param contributedBeforeMinor confirmed contributions in the year before; null while nobody counts them
 * @param contributedAfterMinor the same in the year in which it came into force
 */
@Embeddable
record Evaluation(
        @Column(name = "evaluated_at") Instant at,
        Integer beneficiaries,
        Long lostMinor,
        @Nullable Long contributedBeforeMinor,
        @Nullable Long contributedAfterMinor) {}
