package roundtable.resolution;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recommendation of another round table that was taken up again, or that takes one up. */
@Schema(name = "CarriedRecommendation")
record CarriedLink(
        UUID id,
        @Schema(examples = "3") String number,
        @Schema(examples = "Создать постоянные площадки") String text,
        RecommendationStatus status,
        RoundTableLink roundTable) {}
