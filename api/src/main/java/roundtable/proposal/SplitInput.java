package roundtable.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.text.Plain;

/**
 * What a proposal is split into. Each part keeps the place, the area and the authors of the whole.
 *
 * @param parts two to five
 */
@Schema(name = "ProposalSplitInput", description = "What a proposal is split into")
record SplitInput(@NotNull @Size(min = 2, max = 5) List<@NotNull @Valid Part> parts) {

    /** One of the parts. */
    @Schema(name = "ProposalPartInput")
    record Part(
            @NotBlank @Size(max = 200) @Plain @Schema(examples = "Пандусы у поликлиник") String title,
            @NotBlank
                    @Size(max = 20_000)
                    @Plain(lines = true)
                    @Schema(examples = "Поставить съёмные пандусы там, где хватит места.")
                    String body) {}
}
