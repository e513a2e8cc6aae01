package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.Indicator;
import roundtable.shared.spi.Indicator.Direction;
import roundtable.shared.spi.Indicator.Period;

/**
 * The figures of W1 and W4 that proposals can tell; the formulas are the SQL functions of {@code 005-indicators.sql},
 * {@code 006-indicators.sql}, {@code 014-indicators.sql} and {@code 015-indicators.sql}.
 */
@ApplicationScoped
class ProposalIndicators implements Indicator.Source {
    private static final String PROBLEM = "problem";

    @Override
    public List<Indicator> indicators() {
        return List.of(
                of("orders_with_proposal", 1, "W1", "share", Period.ROLLING_YEAR, PROBLEM, Proposal.TYPE),
                of("organizations_proposing", 2, "W4", "count", Period.ROLLING_YEAR, "organization"),
                of("answers_in_time", 3, "W4", "share", Period.QUARTER, Proposal.TYPE, PROBLEM),
                of("proposals_implemented", 1, "W4", "share", Period.ROLLING_YEAR, Proposal.TYPE));
    }

    private static Indicator of(
            String key, int version, String weakness, String unit, Period period, String... counted) {
        return new Indicator(
                key,
                version,
                weakness,
                unit,
                Direction.UP,
                period,
                List.of(counted),
                1,
                "proposal.indicator." + key.replace('_', '-'));
    }
}
