package roundtable.reference;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What of the territories is asked for. */
record TerritoryFilter(
        @RestQuery("parent")
                @Nullable
                @Pattern(regexp = "\\d{8}(\\d{3})?")
                @Parameter(description = "ОКТМО of the territory whose direct parts are wanted", example = "84000000")
                String parent,
        @RestQuery("kind") @Nullable @Parameter(description = "Level") TerritoryKind kind,
        @RestQuery("q")
                @Nullable
                @Size(max = 200)
                @Parameter(description = "Part of a name in either language, ё as е", example = "алтай")
                String q,
        @RestQuery("limit") @Nullable @Min(1) @Max(100) @Parameter(description = "Items a page, 20 by default")
                Integer limit,
        @RestQuery("cursor") @Nullable @Parameter(description = "nextCursor of the page before") String cursor) {
    private static final int USUAL = 20;

    int size() {
        return limit == null ? USUAL : limit;
    }
}
