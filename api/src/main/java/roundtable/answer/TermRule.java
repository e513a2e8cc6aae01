package roundtable.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take (dialogue 2, «Rule»: {@code term_rule(body, regime, action, days, calendar|working)}).
 *
 * @param source who has said so
 * @param at when; null where nobody has
 */
record TermRule(TermAction action, int days, DayCount count, Source source, @Nullable Instant at) {
    /** Where a rule comes from; the later one wins over the earlier. */
    enum Source {
        /** The law, or what the platform takes for it. */
        LAW,
        INSTALLATION,
        BODY
    }

    /** What holds where nobody has said anything. */
    static Map<TermAction, TermRule> byLaw() {
        var all = new EnumMap<TermAction, TermRule>(TermAction.class);
        for (var action : TermAction.values()) {
            all.put(action, new TermRule(action, action.days(), DayCount.CALENDAR, Source.LAW, null));
        }
        return all;
    }

    /**
     * The end of the term. Nobody binds themselves to more time than the law gives: so many working days may be more than
     * that, and then the law's day counts. Messages of the feedback platform are outside 59-FZ.
     */
    Instant end(LegalRegime regime, Instant from, Clock clock) {
        var end = count.after(from, days, clock);
        var latest = Terms.after(from, action.days(), clock);
        return regime != LegalRegime.POS && end.isAfter(latest) ? latest : end;
    }
}
