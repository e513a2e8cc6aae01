package roundtable.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * Lets the platform find evidence by itself: a thing of this type that changes from that day on and for which the
 * predicate holds.
 */
@Schema(name = "EvidenceRuleInput")
record EvidenceRuleInput(
        @Schema(examples = "organization") @NotBlank @Size(max = 60) @Plain String targetType,
        @Schema(examples = "published") @NotBlank @Size(max = 60) @Plain String predicate,
        @NotNull LocalDate since) {}
