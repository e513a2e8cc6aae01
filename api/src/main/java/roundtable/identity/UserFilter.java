package roundtable.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which accounts to show. */
record UserFilter(
        @RestQuery("q") @Size(max = 200) @Parameter(description = "Part of the name or of the address") @Nullable
                String q,
        @RestQuery("role") @Parameter(description = "Has this role now; repeated: any of them")
                List<Accounts.Role> role,
        @RestQuery("status") @Parameter(description = "Status; repeated: any of them") List<UserStatus> status,
        @RestQuery("limit") @Min(1) @Max(100) @Parameter(description = "Items on a page, 20 unless told") @Nullable
                Integer limit,
        @RestQuery("cursor") @Parameter(description = "nextCursor of the page before") @Nullable String cursor) {
    private static final int USUAL = 20;

    int most() {
        return limit == null ? USUAL : limit;
    }
}
