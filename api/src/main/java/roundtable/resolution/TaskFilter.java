package roundtable.resolution;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which expected steps to show. A repeated filter means any of them. */
record TaskFilter(
        @Parameter(description = "Of everybody, and not only of the caller") @RestQuery("all") @Nullable Boolean all,
        @Parameter(description = "What is expected; repeated: any of it") @RestQuery("step") List<ExpectedStep> steps,
        @Parameter(description = "State of the recommendation; repeated: any of them") @RestQuery("status")
                List<RecommendationStatus> statuses,
        @Parameter(description = "Only recommendations to this organization") @RestQuery("organization") @Nullable
                UUID organization,
        @Parameter(description = "Only what is late; false: only the rest") @RestQuery("overdue") @Nullable
                Boolean overdue) {

    boolean ofEverybody() {
        return Boolean.TRUE.equals(all);
    }
}
