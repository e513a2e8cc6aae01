package roundtable.resolution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.RecommendationRow.Addressee;
import roundtable.resolution.RoundTableRepository.PointRow;
import roundtable.resolution.reading.Lines;
import roundtable.shared.http.Versioned;

/**
 * The living document: the resolution with the present state of every recommendation.
 *
 * @param counts how many recommendations stand in each state; states that no recommendation is in are left out
 */
@Schema(name = "RoundTable", description = "A round table with its resolution and what became of it")
record RoundTableView(
        UUID id,
        @Schema(examples = "2019-12-05-vzaimodejstvie-nko") String slug,
        @Schema(examples = "Взаимодействие НКО, органов власти и бизнеса") String title,
        @Schema(examples = "2019-12-05") LocalDate heldOn,
        @Schema(examples = "Горно-Алтайск") @Nullable String place,
        List<Point> strengths,
        List<Point> weaknesses,
        List<AddresseeView> addressees,
        List<StatusCount> counts,
        Set<RoundTableAction> actions,
        long version)
        implements Versioned {

    /**
     * A strength or a weakness, with its lines in the source.
     *
     * @param targets numbers by which a weakness is to get smaller, and how they stand; a strength has none
     */
    @Schema(name = "RoundTablePoint")
    record Point(
            @Schema(examples = "Отсутствие механизмов взаимодействия НКО и бизнеса") String text,
            @Nullable Lines lines,
            List<TargetView> targets) {}

    /** An addressee with what was recommended to it. */
    @Schema(name = "Addressee")
    record AddresseeView(
            UUID id,
            @Schema(examples = "НКО") @Nullable String name,
            @Nullable UUID organizationId,
            boolean resourceCenter,
            List<RecommendationCard> recommendations) {}

    /** How many recommendations stand in a state. */
    @Schema(name = "StatusCount")
    record StatusCount(RecommendationStatus status, int count) {}

    static RoundTableView of(
            RoundTable t,
            List<PointRow> points,
            List<Addressee> addressees,
            List<RecommendationRow> recommendations,
            Set<RoundTableAction> actions,
            Function<RecommendationRow, RecommendationCard> card) {
        return new RoundTableView(
                t.id(),
                t.slug(),
                t.title(),
                t.heldOn(),
                t.place(),
                points(points, PointKind.STRENGTH),
                points(points, PointKind.WEAKNESS),
                addressees.stream()
                        .map(a -> new AddresseeView(
                                a.id(),
                                a.name(),
                                a.organizationId(),
                                a.resourceCenter(),
                                recommendations.stream()
                                        .filter(r -> r.addressee().id().equals(a.id()))
                                        .map(card)
                                        .toList()))
                        .toList(),
                counts(recommendations),
                actions,
                t.version());
    }

    private static List<Point> points(List<PointRow> points, PointKind kind) {
        return points.stream()
                .filter(p -> p.kind() == kind)
                .map(p -> new Point(p.text(), p.lines(), p.targets()))
                .toList();
    }

    private static List<StatusCount> counts(List<RecommendationRow> recommendations) {
        Map<RecommendationStatus, Integer> counts = new LinkedHashMap<>();
        recommendations.stream().map(RecommendationRow::status).sorted().forEach(s -> counts.merge(s, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new StatusCount(e.getKey(), e.getValue()))
                .toList();
    }
}
