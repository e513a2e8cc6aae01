package roundtable.moderation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What is wrong with a thing, as a reader tells it.
 *
 * @param subjectType kind of the thing, for example {@code organization}
 * @param subjectId the thing
 * @param text more words, if any
 */
@Schema(name = "ReportInput", description = "What is wrong with a thing, as a reader tells it")
record ReportInput(
        @Schema(examples = "organization") @NotNull @Size(max = 100) @Pattern(regexp = "[a-z_]+") String subjectType,
        @Schema(examples = "019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50") @NotNull UUID subjectId,
        @Schema(examples = "spam") @NotNull ReportReason reason,
        @Schema(nullable = true, examples = "Вместо описания реклама") @Size(max = 2000) @Plain(lines = true) @Nullable
                String text) {}
