package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.Indicator;
import roundtable.shared.spi.Indicator.Direction;
import roundtable.shared.spi.Indicator.Period;

/** The figure of W1 that problems alone can tell; the formula is the SQL function of {@code 002-indicators.sql}. */
@ApplicationScoped
class ProblemIndicators implements Indicator.Source {
    @Override
    public List<Indicator> indicators() {
        return List.of(new Indicator(
                "orders_complete",
                1,
                "W1",
                "share",
                Direction.UP,
                Period.QUARTER,
                List.of("problem"),
                1,
                "problem.indicator.orders-complete"));
    }
}
