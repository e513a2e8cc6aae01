package roundtable.resolution.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settlement of a round table: from a label, from a line of its own, or from «в городе …» in the preamble. */
final class Places {

    private static final String NAME = "(\\p{Lu}\\p{L}{1,30}(?:(?:-| )(?:на-)?\\p{Lu}\\p{L}{1,30}){0,3})";
    private static final String SETTLEMENT =
            "(?:г\\.|гор\\.|город|с\\.|село|пос\\.|посёлок|поселок|пгт\\.?|д\\.|деревня|станица|аул)";

    private static final Pattern LABEL =
            Pattern.compile("(?iU)(?:место(?: проведения)?|город|place|venue|location|city)\\s?[:–—]\\s?(.{2,200})");
    private static final Pattern SETTLEMENT_LINE =
            Pattern.compile("(?U)" + SETTLEMENT + "\\s?" + NAME + "(?:,? .{0,60})?");
    private static final Pattern NAME_LINE = Pattern.compile("(?U)" + NAME);
    private static final Pattern IN_SETTLEMENT =
            Pattern.compile("(?U)\\b[Вв]о? (?:г\\. ?|городе |селе |пос\\. ?|посёлке |поселке )" + NAME);
    private static final Pattern IN_NAME =
            Pattern.compile("(?U)\\b(?:[Вв]о?|[Ii]n) (\\p{Lu}\\p{L}{1,30}(?:-(?:на-)?\\p{Lu}\\p{L}{1,30}){0,2})");
    private static final Pattern OF_SETTLEMENT = Pattern.compile("(?U)\\b(?:города|г\\.) ?" + NAME);
    private static final Pattern NOMINATIVE = Pattern.compile("(?U)\\b[Гг]ород " + NAME);
    private static final Pattern ENGLISH_CITY = Pattern.compile("(?U)\\b(?:city|town|village) of " + NAME);
    private static final String MARGIN = "[\\s,.;–—|/-]";

    /** Endings of the locative and genitive that leave no doubt about the nominative. */
    private static final String[][] CASES = {
        {"поле", "поль"}, {"поля", "поль"}, {"ани", "ань"}, {"ерми", "ермь"}, {"скве", "сква"}, {"сквы", "сква"},
        {"ске", "ск"}, {"ска", "ск"}, {"цке", "цк"}, {"цка", "цк"}, {"граде", "град"}, {"града", "град"},
        {"бурге", "бург"}, {"бурга", "бург"}, {"горе", "гора"}, {"даре", "дар"}, {"дара", "дар"}, {"уле", "ул"},
        {"ула", "ул"}, {"ове", "ов"}, {"еве", "ев"}, {"уте", "ут"}, {"ута", "ут"}
    };

    private Places() {}

    static boolean isPlaceLine(String line) {
        String text = trimmed(line);
        return SETTLEMENT_LINE.matcher(text).matches() && Cues.words(text) <= 8;
    }

    static @Nullable String label(String text) {
        Matcher m = LABEL.matcher(text);
        return m.matches() ? Editing.finished(m.group(1)) : null;
    }

    static @Nullable String of(List<Block> page, List<Block> all) {
        for (Block block : page) {
            String found = label(block.text());
            if (found != null) {
                return settlement(found);
            }
        }
        for (Block block : page) {
            String found = ofLine(block.text());
            if (found != null) {
                return found;
            }
        }
        Set<String> printed = nominatives(all);
        for (Pattern way : List.of(IN_SETTLEMENT, IN_NAME, OF_SETTLEMENT)) {
            for (Block block : page) {
                String found = inProse(block.text(), way, printed);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** «г. Барнаул», «Barnaul, 12 May 2026»: a line of place and day. */
    private static @Nullable String ofLine(String text) {
        if (text.length() > 120) {
            return null;
        }
        List<Dates.Found> days = Dates.days(text);
        String rest = trimmed(days.isEmpty() ? text : TitlePage.withoutDay(text, days.get(0)));
        if (isPlaceLine(rest)) {
            return settlement(rest);
        }
        return !days.isEmpty() && NAME_LINE.matcher(rest).matches() ? rest : null;
    }

    private static String settlement(String text) {
        Matcher m = SETTLEMENT_LINE.matcher(text);
        return m.matches() ? m.group(1) : text;
    }

    /** The names the document prints after «город» or "city of". */
    private static Set<String> nominatives(List<Block> all) {
        var names = new HashSet<String>();
        for (Pattern way : List.of(NOMINATIVE, ENGLISH_CITY)) {
            for (Block block : all) {
                Matcher m = way.matcher(block.text());
                while (m.find()) {
                    names.add(m.group(1));
                }
            }
        }
        return names;
    }

    private static @Nullable String inProse(String text, Pattern way, Set<String> printed) {
        Matcher m = way.matcher(text);
        while (m.find()) {
            String nominative = nominative(m.group(1), printed);
            if (nominative != null) {
                return nominative;
            }
        }
        return null;
    }

    /** A nominative the document itself prints («Город Горно-Алтайск»), else one the ending leaves no doubt about. */
    private static @Nullable String nominative(String form, Set<String> printed) {
        for (int cut = 0; cut < 2; cut++) {
            String stem = form.substring(0, form.length() - cut);
            if (printed.contains(stem)) {
                return stem;
            }
        }
        for (String[] pair : CASES) {
            if (form.endsWith(pair[0])) {
                return form.substring(0, form.length() - pair[0].length()) + pair[1];
            }
        }
        return form.endsWith("ск") || form.endsWith("град") || form.endsWith("бург") ? form : null;
    }

    private static String trimmed(String text) {
        return text.replaceAll("^" + MARGIN + "+|" + MARGIN + "+$", "");
    }
}
