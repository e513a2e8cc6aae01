package roundtable.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import roundtable.shared.money.Money;

/** What the body gets to decide by: what the relief costs, and the report of contributions as it was that day. */
@Embeddable
record Preparation(
        @Column(name = "prepared_at") Instant at,
        Long lossMinor,
        String lossSource,
        Integer lossYear,
        @JdbcTypeCode(SqlTypes.JSON) FrozenReport report) {

    static Preparation of(RevenueLoss loss, FrozenReport report, Instant now) {
        return new Preparation(now, loss.amount().minor(), loss.source().strip(), loss.year(), report);
    }

    RevenueLoss loss() {
        return new RevenueLoss(Money.ofMinor(lossMinor), lossSource, lossYear);
    }
}
