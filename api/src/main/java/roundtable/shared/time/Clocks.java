package roundtable.shared.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock of the installation, in its time zone: deadlines end with the day there. Tests bring their own. */
@ApplicationScoped
class Clocks {
    @Produces
    @ApplicationScoped
    @DefaultBean
    Clock clock(@ConfigProperty(name = "roundtable.time-zone", defaultValue = "Asia/Barnaul") ZoneId zone) {
        return new TickingClock(zone);
    }

    /** The system's clock behind a class that the container can wrap. */
    static class TickingClock extends Clock {
        private final Clock system;

        TickingClock(ZoneId zone) {
            this.system = Clock.system(zone);
        }

        @Override
        public ZoneId getZone() {
            return system.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return system.withZone(zone);
        }

        @Override
        public java.time.Instant instant() {
            return system.instant();
        }
    }
}
