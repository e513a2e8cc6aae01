package roundtable.resolution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which recommendations to show: in the list, in its file and in its feed. */
record RecommendationFilter(
        @Parameter(description = "With these words, or with this number") @RestQuery("q") @Size(max = 200) @Nullable
                String q,
        @Parameter(description = "Of this round table") @RestQuery("roundTable") @Nullable UUID roundTable,
        @Parameter(description = "To this addressee") @RestQuery("addressee") @Nullable UUID addressee,
        @Parameter(description = "To addressees that are this organization") @RestQuery("organization") @Nullable
                UUID organization,
        @Parameter(description = "In any of these states") @RestQuery("status") List<RecommendationStatus> status,
        @Parameter(description = "With any of these healths") @RestQuery("health") List<Health> health,
        @Parameter(description = "Only those whose due date has passed unfinished; false: only the others")
                @RestQuery("overdue")
                @Nullable
                Boolean overdue,
        @RestQuery("cursor") @Nullable String cursor,
        @RestQuery("limit") @Min(1) @Max(100) @Parameter(description = "Items on a page, 20 unless told") @Nullable
                Integer limit) {

    int limitOr20() {
        return limit == null ? 20 : limit;
    }
}
