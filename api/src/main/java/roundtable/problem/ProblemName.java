package roundtable.problem;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem, as far as another thing names it. */
@Schema(name = "ProblemName", description = "A problem, as far as another thing names it")
public record ProblemName(
        UUID id,
        @Schema(examples = "net-pandusa-u-biblioteki-3f1c9a20") String slug,
        @Schema(examples = "Нет пандуса у библиотеки") String title,
        ProblemStatus status,
        int supportCount) {}
