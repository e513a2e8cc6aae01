package roundtable.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.Paged;

/**
 * A page of the list of organizations.
 *
 * @param facets with {@code facets} only: counts by the values of each, most frequent first, at most 50
 * @param correctedTo what was looked for instead of {@code q}, of which nothing was found
 */
@Schema(description = "A page of the list of organizations")
record OrganizationPage(
        List<OrganizationCard> items,
        @Schema(nullable = true) @Nullable String nextCursor,
        @Schema(nullable = true) @Nullable Long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true) @Nullable
                Map<String, List<FacetValue>> facets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, examples = "кедр") @Nullable
                String correctedTo)
        implements Paged {

    /**
     * A value of a facet.
     *
     * @param id what the filter takes
     * @param name in the reader's language
     * @param count how many match
     */
    @Schema(description = "A value of a facet")
    record FacetValue(
            @Schema(examples = "ngo") String id,
            @Schema(examples = "НКО") String name,
            @Schema(examples = "12") long count) {}
}
