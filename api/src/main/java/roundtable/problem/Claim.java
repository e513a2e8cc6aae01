package roundtable.problem;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ProofView;

/**
 * By what the body shows that the problem is solved.
 *
 * @param text what was done
 * @param url a photo or a document somewhere else
 * @param files photos and documents that are here
 */
@Schema(name = "SolutionClaim", description = "By what the body shows that the problem is solved")
record Claim(
        @Schema(examples = "Пандус построен, фото по ссылке.") String text,
        @Nullable String url,
        Instant at,
        List<ProofView> files) {

    Claim showing(List<ProofView> files) {
        return new Claim(text, url, at, files);
    }
}
