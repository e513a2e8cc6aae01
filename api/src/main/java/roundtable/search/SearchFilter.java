package roundtable.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is searched for. */
record SearchFilter(
        @RestQuery("q")
                @NotBlank
                @Size(max = 200)
                @Parameter(
                        description =
                                "Words in Russian or English; word forms match, ё = е, typing mistakes are forgiven",
                        example = "помощь детям",
                        required = true)
                String q,
        @RestQuery("type") @Parameter(description = "Kinds of things to search, all by default") List<String> type,
        @RestQuery("limit") @Nullable @Min(1) @Max(20) @Parameter(description = "Most things of one kind, 5 by default")
                Integer limit) {
    private static final int USUAL = 5;

    int size() {
        return Objects.requireNonNullElse(limit, USUAL);
    }
}
