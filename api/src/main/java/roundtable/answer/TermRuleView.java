package roundtable.answer;

import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A term that holds now.
 *
 * @param most how many days it can have at most
 * @param setAt since when; null where the law's holds
 * @param actions what the caller may do; nothing for a visitor
 */
@Schema(name = "TermRule", description = "A term that holds now for what begins now")
record TermRuleView(
        LegalRegime regime,
        TermAction action,
        @Schema(examples = "15") int days,
        DayCount count,
        int most,
        TermRule.Source source,
        @Nullable Instant setAt,
        Set<TermRulePolicy.Step> actions) {}
