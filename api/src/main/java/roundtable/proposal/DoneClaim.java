package roundtable.proposal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By what the body shows that a proposal is carried out.
 *
 * @param text what was done
 * @param url a photo or a document
 */
@Schema(name = "ImplementationClaim", description = "By what the body shows that a proposal is carried out")
record DoneClaim(
        @Schema(examples = "Все шесть входов готовы, акт приёмки по ссылке.") String text,
        @Nullable String url,
        Instant at) {}
