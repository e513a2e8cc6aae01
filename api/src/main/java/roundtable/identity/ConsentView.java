package roundtable.identity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person has agreed to.
 *
 * @param purpose for what
 * @param textVersion of the text that they read
 * @param withdrawnAt null while it holds
 */
@Schema(name = "Consent", description = "What a person has agreed to")
record ConsentView(
        Purpose purpose, @Schema(examples = "1") String textVersion, Instant givenAt, @Nullable Instant withdrawnAt) {}
