package roundtable.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * A statement that is proposed.
 *
 * @param text one thought to which one can say yes or no
 * @param language {@code ru} unless told
 */
@Schema(name = "OpinionStatementInput", description = "A short statement on which people are to vote")
record OpinionStatementInput(
        @NotBlank @Size(max = 280) @Plain @Schema(examples = "Первую лавочку ставим у моста.") String text,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language) {}
