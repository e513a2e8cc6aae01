package roundtable.platform;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * A seat that is asked for or offered.
 *
 * @param organizationId who is to sit there
 * @param side for a council only: for which side it stands
 * @param note why, in one line; for the Resource Center and the organization
 */
@Schema(name = "PlatformSeatInput", description = "A seat that is asked for or offered")
record SeatInput(
        @NotNull @Schema(examples = "0198c0de-0000-7000-8000-000000000001") UUID organizationId,
        @Nullable Side side,
        @Size(max = 500) @Plain @Schema(examples = "Делаем светоотражатели для школ") @Nullable String note) {}
