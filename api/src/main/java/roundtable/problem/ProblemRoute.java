package roundtable.problem;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** Which body answers for an activity area in a territory. */
@Entity
@NullUnmarked // Filled by Hibernate.
class ProblemRoute extends Stored {
    static final String TYPE = "problem_route";

    private UUID areaId;
    private String oktmoPrefix;
    private UUID bodyId;

    protected ProblemRoute() {}

    ProblemRoute(RouteInput in, String oktmoPrefix) {
        this.areaId = in.activityAreaId();
        this.oktmoPrefix = oktmoPrefix;
        this.bodyId = in.bodyId();
    }

    UUID areaId() {
        return areaId;
    }

    String oktmoPrefix() {
        return oktmoPrefix;
    }

    UUID bodyId() {
        return bodyId;
    }
}
