package roundtable.organization;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.http.EnumNames;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * How much of an organization's profile is there, rule by rule.
 *
 * @param points sum of the rules met, of 100
 * @param complete whether that is enough to call the profile complete: 80
 * @param rules all of them, met or not
 */
@Schema(description = "How much of a profile is there, rule by rule; the weights are the same for everybody")
record Completeness(@Schema(examples = "85") int points, boolean complete, List<Judged> rules) {
    /** Points from which on a profile is complete. */
    static final int ENOUGH = 80;

    /** The published rules. The SQL function {@code organization_completeness} judges by them, in this order. */
    @Schema(name = "CompletenessRule")
    enum Rule {
        /** The name by the charter. */
        FULL_NAME(5),
        /** What it is for. */
        MISSION(20),
        /** An activity area of the classifier. */
        AREA(15),
        /** Where it is at home. */
        TERRITORY(15),
        /** An e-mail address, a phone or a site. */
        CONTACT(15),
        /** A place on the map. */
        PLACE(5),
        /** ОГРН and ИНН with right check digits, or it is said that it is not registered. */
        LEGAL(10),
        /** Its people have said in the last 180 days that all of this is true. */
        CONFIRMED(15);

        private final int points;

        Rule(int points) {
            this.points = points;
        }

        int points() {
            return points;
        }
    }

    /**
     * A rule and whether it is met.
     *
     * @param title what is asked
     * @param points what it brings
     * @param advice what to do about it; empty when it is met
     */
    @Schema(name = "JudgedRule")
    record Judged(
            Rule rule,
            @Schema(examples = "Миссия") String title,
            @Schema(examples = "20") int points,
            boolean met,
            @Schema(examples = "Напишите в двух-трёх предложениях, для кого и зачем вы работаете.") String advice) {}

    static Completeness of(List<Boolean> met, String language) {
        var all = Rule.values();
        var rules = IntStream.range(0, all.length)
                .mapToObj(i -> judged(all[i], met.get(i), language))
                .toList();
        var points = rules.stream().filter(Judged::met).mapToInt(Judged::points).sum();
        return new Completeness(points, points >= ENOUGH, rules);
    }

    private static Judged judged(Rule rule, boolean met, String language) {
        var key = "organization.completeness." + EnumNames.of(rule);
        return new Judged(
                rule,
                Texts.in(language, Message.of(key)),
                rule.points(),
                met,
                met ? "" : Texts.in(language, Message.of(key + ".advice")));
    }
}
