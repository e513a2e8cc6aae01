package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.Indicator;
import roundtable.shared.spi.Indicator.Direction;
import roundtable.shared.spi.Indicator.Period;

/** The first figures about the directory itself; the formulas are the SQL functions of {@code 003-indicators.sql} and {@code 006-quality.sql}. */
@ApplicationScoped
class OrganizationIndicators implements Indicator.Source {
    private static final List<String> SOURCES = List.of(OrganizationService.TYPE);

    @Override
    public List<Indicator> indicators() {
        return List.of(
                point("organizations_registered", "count", "organization.indicator.registered"),
                point("organizations_verified", "share", "organization.indicator.verified"),
                point("organizations_fresh", "share", "organization.indicator.fresh"),
                point("organizations_complete", "share", "organization.indicator.complete"),
                new Indicator(
                        "organizations_suspected",
                        1,
                        null,
                        "share",
                        Direction.DOWN,
                        Period.POINT,
                        SOURCES,
                        1,
                        "organization.indicator.suspected"));
    }

    private static Indicator point(String key, String unit, String title) {
        return new Indicator(key, 1, null, unit, Direction.UP, Period.POINT, SOURCES, 1, title);
    }
}
