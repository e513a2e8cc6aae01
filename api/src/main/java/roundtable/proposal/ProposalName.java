package roundtable.proposal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal, as far as another thing names it. */
@Schema(name = "ProposalName", description = "A proposal, as far as another thing names it")
public record ProposalName(
        UUID id,
        @Schema(examples = "vechernyaya-masterskaya-3f1c9a20") String slug,
        @Schema(examples = "Вечерняя мастерская для подростков") String title,
        ProposalStatus status) {}
