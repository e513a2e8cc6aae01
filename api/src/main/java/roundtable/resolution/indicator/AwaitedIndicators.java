package roundtable.resolution.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.Indicator;
import roundtable.shared.spi.Indicator.Direction;
import roundtable.shared.spi.Indicator.Period;

/**
 * Figures of the weaknesses (dialogue 4) whose records no feature writes yet: what will be counted stands here already,
 * their value is «no data». The feature that brings the records declares the same key with version 1, and the line here
 * can go.
 */
@ApplicationScoped
class AwaitedIndicators implements Indicator.Source {
    @Override
    public List<Indicator> indicators() {
        return List.of(
                up("W3", "businesses_contributing", "count", Period.ROLLING_YEAR, "contribution"),
                up("W3", "businesses_contributing_again", "count", Period.ROLLING_YEAR, "contribution"),
                up("W3", "contributed_rub", "rub", Period.ROLLING_YEAR, "contribution"),
                up("W5", "leaders_certified", "share", Period.POINT, "certificate", "enrolment", "member"),
                up("W5", "learning_hours_median", "hours", Period.ROLLING_YEAR, "enrolment", "member"),
                up("W6", "ngos_granted", "count", Period.ROLLING_YEAR, "application"),
                up("W6", "applications_granted", "share", Period.ROLLING_YEAR, "application"),
                up("W6", "granted_rub", "rub", Period.ROLLING_YEAR, "application"),
                up("W6", "applicants_per_measure", "count", Period.ROLLING_YEAR, "application", "measure"),
                up("W7", "property_under_agreement", "square_metres", Period.POINT, "property"),
                up("W7", "property_hours_used", "share", Period.QUARTER, "booking"),
                down("W7", "property_decision_days", Period.QUARTER, "application"),
                up("W9", "pairs_contributing", "count", Period.ROLLING_YEAR, "contribution", "match"),
                up("W9", "pairs_new", "count", Period.QUARTER, "contribution", "match"),
                up("W10", "seasons_with_laureates", "count", Period.YEAR, "season", "laureate"),
                up("W10", "businesses_nominated", "count", Period.YEAR, "nomination"),
                down("W10", "days_since_laureates", Period.POINT, "laureate"));
    }

    private static Indicator up(String weakness, String key, String unit, Period period, String... sources) {
        return of(weakness, key, unit, Direction.UP, period, sources);
    }

    /** Fewer days are better. */
    private static Indicator down(String weakness, String key, Period period, String... sources) {
        return of(weakness, key, "days", Direction.DOWN, period, sources);
    }

    private static Indicator of(
            String weakness, String key, String unit, Direction direction, Period period, String... sources) {
        return new Indicator(
                key,
                Indicator.AWAITED,
                weakness,
                unit,
                direction,
                period,
                List.of(sources),
                1,
                "resolution.awaited." + key.replace('_', '-'));
    }
}
