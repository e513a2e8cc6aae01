package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.Indicator;
import roundtable.shared.spi.Indicator.Direction;
import roundtable.shared.spi.Indicator.Period;

/** The figure of W2 that platforms can tell; its formula is the SQL function of {@code 020-indicators.sql}. */
@ApplicationScoped
class PlatformIndicators implements Indicator.Source {
    @Override
    public List<Indicator> indicators() {
        return List.of(new Indicator(
                "platforms_three_sided",
                2,
                "W2",
                "count",
                Direction.UP,
                Period.QUARTER,
                List.of(Platform.TYPE),
                1,
                "platform.indicator.platforms-three-sided"));
    }
}
