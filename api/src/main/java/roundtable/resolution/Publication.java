package roundtable.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.reading.Lines;
import roundtable.resolution.reading.ResolutionDraft;

/**
 * The rows that a draft becomes. What the draft does not say gets a sensible start, which the staff may change: a
 * recommendation is standing when its words say so and it names no date; a thing on the platform and a document are
 * expected as its evidence. One to nobody stays a draft until somebody says to whom.
 */
final class Publication {
    private static final Pattern STANDING = Pattern.compile(
            "в системе|систематически|регулярно|постоянно(?! действующ)|на постоянной основе|ежегодно|ежеквартально"
                    + "|ежемесячно|\\bregularly\\b|\\bannually\\b|\\bevery (year|quarter|month)\\b|\\bcontinuously\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<EvidenceKind> EXPECTED = List.of(EvidenceKind.OBJECT, EvidenceKind.DOCUMENT);

    private Publication() {}

    static List<Point> points(ResolutionDraft draft) {
        var points = new ArrayList<Point>();
        add(points, PointKind.STRENGTH, draft.strengths());
        add(points, PointKind.WEAKNESS, draft.weaknesses());
        return points;
    }

    static List<Addressee> addressees(ResolutionDraft draft) {
        var addressees = new ArrayList<Addressee>();
        for (var a : draft.addressees()) {
            addressees.add(new Addressee(addressees.size() + 1, a.name()));
        }
        return addressees;
    }

    static List<Item> recommendations(ResolutionDraft draft) {
        var items = new ArrayList<Item>();
        var addressee = 0;
        for (var a : draft.addressees()) {
            addressee++;
            for (var r : a.recommendations()) {
                items.add(new Item(
                        addressee,
                        items.size() + 1,
                        r.number(),
                        r.text(),
                        r.items().stream().map(ResolutionDraft.Point::text).toList(),
                        from(r.lines()),
                        to(r.lines()),
                        kind(r),
                        a.name() == null ? RecommendationStatus.DRAFT.name() : RecommendationStatus.ASSIGNED.name(),
                        EXPECTED.stream().map(Enum::name).toList(),
                        r.dueOn(),
                        r.responsible()));
            }
        }
        return items;
    }

    private static String kind(ResolutionDraft.Recommendation r) {
        return (r.dueOn() == null && STANDING.matcher(r.text()).find()
                        ? RecommendationKind.STANDING
                        : RecommendationKind.ONE_OFF)
                .name();
    }

    private static void add(List<Point> points, PointKind kind, List<ResolutionDraft.Point> texts) {
        var position = 0;
        for (var p : texts) {
            points.add(new Point(kind.name(), ++position, p.text(), from(p.lines()), to(p.lines())));
        }
    }

    private static @Nullable Integer from(@Nullable Lines lines) {
        return lines == null ? null : lines.from();
    }

    private static @Nullable Integer to(@Nullable Lines lines) {
        return lines == null ? null : lines.to();
    }

    /** Row of round_table_point. */
    record Point(String kind, int position, String text, @Nullable Integer lineFrom, @Nullable Integer lineTo) {}

    /** Row of addressee. */
    record Addressee(int position, @Nullable String name) {}

    /** Row of recommendation. */
    record Item(
            int addressee,
            int position,
            String number,
            String text,
            List<String> items,
            @Nullable Integer lineFrom,
            @Nullable Integer lineTo,
            String kind,
            String status,
            List<String> expectedEvidence,
            @Nullable LocalDate dueOn,
            @Nullable String responsible) {}
}
