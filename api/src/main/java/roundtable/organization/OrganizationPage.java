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
 * @param total how many match; null when that is neither known without counting nor asked for
 * @param moreThan with {@code q}, when very many match: the best known so many are ranked, and there are more than these
 * @param facets with {@code facets} only: counts by the values of each, most frequent first, at most 50
 * @param facetsWithin when the facets do not count all that match: how many of them they count, the best known
 * @param correctedTo what was looked for instead of {@code q}, of which nothing was found
 */
@Schema(description = "A page of the list of organizations")
record OrganizationPage(
        List<OrganizationCard> items,
        @Schema(nullable = true) @Nullable String nextCursor,
        @Schema(
                        nullable = true,
                        description = "How many match; null when that is neither known without counting nor asked for")
                @Nullable
                Long total,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        nullable = true,
                        examples = "400",
                        description = "With q, when very many match: the best known so many are ranked, and more exist")
                @Nullable
                Long moreThan,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true) @Nullable
                Map<String, List<FacetValue>> facets,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        nullable = true,
                        examples = "400",
                        description = "When the facets do not count all that match: they count so many, the best known")
                @Nullable
                Long facetsWithin,
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
