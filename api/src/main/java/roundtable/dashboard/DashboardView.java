package roundtable.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Figures by weakness.
 *
 * @param weaknesses W1 … W10 as the round table named them
 * @param territories regions and municipalities for which the same figures can be asked
 */
@Schema(name = "Dashboard", description = "Figures by weakness; what is not measured yet is there without a value")
record DashboardView(List<Figure> indicators, List<Weakness> weaknesses, List<Within> territories) {

    /** What the round table found wanting. */
    @Schema(name = "DashboardWeakness")
    record Weakness(
            @Schema(examples = "W1") String weakness,
            @Schema(examples = "Чёткий заказ власти для НКО и бизнеса") String title) {}

    /**
     * A region or municipality.
     *
     * @param code beginning of its ОКТМО codes, as {@code territory} takes it
     */
    @Schema(name = "DashboardTerritory")
    record Within(@Schema(examples = "84701000") String code, @Schema(examples = "Горно-Алтайск") String name) {}

    /**
     * A figure.
     *
     * @param weakness W1 … W10; null for figures that belong to none
     * @param key of the definition
     * @param value null when nothing is known, which is not 0
     * @param target what it is to reach; null when nobody has set it
     * @param trend against the period before
     */
    @Schema(name = "DashboardFigure")
    record Figure(
            @Schema(examples = "W1") @Nullable String weakness,
            @Schema(examples = "recommendations_with_evidence") @Nullable String key,
            @Schema(examples = "Рекомендации с доказательствами") String title,
            @Schema(examples = "share") @Nullable String unit,
            @Schema(examples = "0.25") @Nullable BigDecimal value,
            @Schema(examples = "0.8") @Nullable BigDecimal target,
            @Nullable Trend trend,
            Status status,
            @Schema(examples = "/api/v1/indicators/recommendations_with_evidence") @Nullable String definitionUrl) {}

    /** Which way the value went since the period before. */
    enum Trend {
        UP,
        DOWN,
        SAME
    }

    /** Whether there is something to see. */
    enum Status {
        /** Computed now, may still change. */
        PROVISIONAL,
        /** Nothing is known. */
        NO_DATA
    }
}
