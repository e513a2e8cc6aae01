package roundtable.community;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;

/**
 * A file or a link of the shared library.
 *
 * @param url where it is
 * @param mine whether the caller may take it away
 */
@Schema(name = "CommunityDocument", description = "A file or a link of a community's shared library")
record DocumentView(
        UUID id,
        @Schema(examples = "Памятка дружиннику") String title,
        @Nullable UUID fileId,
        @Schema(examples = "https://tropa.example.org/pamyatka") String url,
        @Nullable OrganizationName organization,
        boolean mine,
        Instant createdAt) {}
