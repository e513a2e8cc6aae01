package roundtable.resolution;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the page of a piece of external evidence stands. It is looked at again every week.
 *
 * @param since when that was found
 * @param readAt when the page was read with which later looks are compared; null while it could never be read
 */
@Schema(name = "EvidenceWebpage", description = "The page that external evidence points at, as it was found")
record WebpageView(WebpageStatus status, Instant since, @Nullable Instant readAt) {
    static WebpageView of(Webpage page) {
        return new WebpageView(page.status(), page.since(), page.readAt());
    }
}
