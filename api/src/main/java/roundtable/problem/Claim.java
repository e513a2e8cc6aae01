package roundtable.problem;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By what the body shows that the problem is solved.
 *
 * @param text what was done
 * @param url a photo or a document
 */
@Schema(name = "SolutionClaim", description = "By what the body shows that the problem is solved")
record Claim(@Schema(examples = "Пандус построен, фото по ссылке.") String text, @Nullable String url, Instant at) {}
