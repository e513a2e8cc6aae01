package roundtable.follow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.http.Versioned;

/**
 * A search that the caller keeps.
 *
 * @param path page with its results
 * @param notified whether the caller is told of what is new
 */
@Schema(name = "SavedSearch", description = "A search that the caller keeps")
record SavedSearchView(
        UUID id,
        long version,
        @Schema(examples = "proposal") String type,
        Map<String, List<String>> query,
        @Schema(examples = "Доступный город") String name,
        @Schema(examples = "/proposals?q=%D0%BF%D0%B0%D0%BD%D0%B4%D1%83%D1%81") String path,
        boolean notified,
        Instant createdAt)
        implements Versioned {

    static SavedSearchView of(SavedSearch s, String path) {
        return new SavedSearchView(s.id(), s.version(), s.list(), s.query(), s.name(), path, s.isTold(), s.createdAt());
    }
}
