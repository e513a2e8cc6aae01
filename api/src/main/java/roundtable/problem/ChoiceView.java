package roundtable.problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the body has chosen after it had asked for solutions, and why.
 *
 * @param solutions what was chosen, as far as everybody sees it
 * @param none nothing was chosen
 */
@Schema(name = "SolutionChoice", description = "What the body has chosen after it had asked for solutions")
record ChoiceView(
        List<Solution> solutions,
        boolean none,
        @Schema(examples = "Светильники на солнечных батареях не требуют кабеля.") String reason,
        Instant at) {

    /** A chosen proposal. */
    @Schema(name = "ChosenSolution")
    record Solution(
            UUID id,
            @Schema(examples = "Осветить тропу от солнца") String title,
            @Schema(examples = "/proposals/osvetit-tropu-3f1c9a20") String path) {}
}
