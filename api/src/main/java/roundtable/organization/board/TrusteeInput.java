package roundtable.organization.board;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * Who is invited to a board.
 *
 * @param name what the person is called; they can correct it
 * @param email where the invitation goes; forgotten when it is answered
 * @param position on the board
 * @param since first day of the term
 * @param until last day of the term; null for none
 */
@Schema(description = "Who is invited to a board of trustees")
record TrusteeInput(
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Иван Вымышленный") String name,
        @NotBlank @Email @Size(max = 254) @Plain @Schema(examples = "ivan@example.org") String email,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "председатель попечительского совета") String position,
        @NotNull @Schema(examples = "2026-12-01") LocalDate since,
        @Schema(examples = "2028-11-30") @Nullable LocalDate until) {}
