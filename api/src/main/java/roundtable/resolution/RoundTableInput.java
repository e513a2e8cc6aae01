package roundtable.resolution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What the staff may change of a published round table.
 *
 * @param addressees all of them, in any order: each by its id
 */
@Schema(name = "RoundTableInput")
record RoundTableInput(
        @Schema(examples = "Взаимодействие НКО, органов власти и бизнеса") @NotBlank @Size(max = 300) @Plain
                String title,
        @NotNull LocalDate heldOn,
        @Schema(examples = "Горно-Алтайск") @Size(max = 200) @Plain @Nullable String place,
        @NotNull @Size(max = 50) List<@NotNull @Valid AddresseeInput> addressees) {

    /**
     * Whom recommendations are addressed to.
     *
     * @param name as printed
     * @param organizationId the organization whose people act; null for a group such as «НКО», for which the Resource
     *     Center's moderators act
     * @param resourceCenter whether it is the Resource Center itself: what it did, an officer or a council confirms
     */
    @Schema(name = "AddresseeInput")
    record AddresseeInput(
            @NotNull UUID id,
            @Schema(examples = "НКО") @Size(min = 1, max = 500) @Plain @Nullable String name,
            @Nullable UUID organizationId,
            boolean resourceCenter) {}
}
