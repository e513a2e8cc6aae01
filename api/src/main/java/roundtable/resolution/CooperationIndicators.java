package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.Indicator;

/**
 * The figure of W8: how many NGOs work with others of their area. It looks at what several features of the floor below
 * have, so it stands here; the formula is the SQL function of {@code 040-ngos-together.sql}.
 */
@ApplicationScoped
class CooperationIndicators implements Indicator.Source {
    /** With fewer organizations a share tells of chance. */
    private static final int FEW = 5;

    @Override
    public List<Indicator> indicators() {
        return List.of(new Indicator(
                "ngos_together",
                3,
                "W8",
                "share",
                Indicator.Direction.UP,
                Indicator.Period.ROLLING_YEAR,
                List.of("organization", "proposal", "community_statement", "platform_minutes"),
                FEW,
                "resolution.indicator.ngos-together"));
    }
}
