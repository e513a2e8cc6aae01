package roundtable.proposal;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ProofView;

/**
 * By what the body shows that a proposal is carried out.
 *
 * @param text what was done
 * @param url a photo or a document somewhere else
 * @param files photos and documents that are here
 */
@Schema(name = "ImplementationClaim", description = "By what the body shows that a proposal is carried out")
record DoneClaim(
        @Schema(examples = "Все шесть входов готовы, акт приёмки по ссылке.") String text,
        @Nullable String url,
        Instant at,
        List<ProofView> files) {

    DoneClaim showing(List<ProofView> files) {
        return new DoneClaim(text, url, at, files);
    }
}
