package roundtable.organization.board;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new term.
 *
 * @param until last day; null for no end
 */
@Schema(name = "TrusteeTerm", description = "A new term")
record TermInput(@Schema(examples = "2029-11-30") @Nullable LocalDate until) {}
