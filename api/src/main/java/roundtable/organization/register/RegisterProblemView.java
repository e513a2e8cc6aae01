package roundtable.organization.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is left out, or what of it is not taken though the rest is ({@code unknown-area}).
 *
 * @param row row of the file, counted from 1 below the header
 * @param column header of the column; null when the row as a whole is wrong
 * @param code stable word
 * @param detail what is wrong and what to do, in the reader's language
 */
@Schema(name = "RegisterProblem", description = "Why a row of a register is left out, or what of it is not taken")
record RegisterProblemView(
        @Schema(examples = "17") long row,
        @Schema(examples = "ОГРН") @Nullable String column,
        @Schema(examples = "check-digit") String code,
        @Schema(examples = "Такого ОГРН не бывает: не сходится контрольная цифра.") String detail) {}
