package roundtable.resolution.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and periods as Russian and English write them. A period stands for its last day. */
final class Dates {

    /** A day found in a text. */
    record Found(LocalDate day, int start, int end) {}

    private static final List<String> MONTHS = List.of(
            "январ", "феврал", "март", "апрел", "ма[йяе]", "июн", "июл", "август", "сентябр", "октябр", "ноябр",
            "декабр");
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String RU_MONTH =
            "((?:январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,3}|ма[йяе])";
    private static final String EN_MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String FLAGS = "(?iU)";

    private static final Pattern NUMERIC = Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\." + YEAR + "(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)" + YEAR + "-(\\d\\d)-(\\d\\d)(?!\\d)");
    private static final Pattern RU_DAY = Pattern.compile(
            FLAGS + "(?<!\\d)[«\"]?(\\d{1,2})[»\"]?\\s{1,3}" + RU_MONTH + "\\s{1,3}" + YEAR + "(?!\\d)");
    private static final Pattern EN_DAY = Pattern.compile(
            FLAGS + "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?" + EN_MONTH + ",?\\s" + YEAR + "(?!\\d)");
    private static final Pattern US_DAY =
            Pattern.compile(FLAGS + "\\b" + EN_MONTH + "\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s" + YEAR + "(?!\\d)");

    private static final String ORDINAL = "(IV|I{1,3}|[1-4]|перв|втор|трет|четв[её]рт|first|second|third|fourth)";
    private static final Pattern QUARTER = Pattern.compile(
            FLAGS + "\\b" + ORDINAL + "(?:-?[а-я]{1,3})?\\s(?:квартал[а-я]{0,2}|кв\\.|quarter)\\s(?:of\\s)?" + YEAR);
    private static final Pattern ENGLISH_QUARTER = Pattern.compile("\\bQ([1-4])\\s" + YEAR);
    private static final Pattern HALF_YEAR =
            Pattern.compile(FLAGS + "\\b" + ORDINAL + "(?:-?[а-я]{1,3})?\\s(?:полугоди[а-я]|half\\sof)\\s" + YEAR);
    private static final Pattern MONTH = Pattern.compile(
            FLAGS + "(?<!\\d\\s)(?<!\\d)\\b(?:" + RU_MONTH + "|" + EN_MONTH + "),?\\s" + YEAR + "(?!\\d)");
    private static final Pattern WHOLE_YEAR =
            Pattern.compile(FLAGS + "(?:до конца|в течение|в конце|the end of|during|end of)\\s" + YEAR + "(?!\\d)");
    private static final Pattern ANY_YEAR = Pattern.compile("(?<![\\d.-])" + YEAR + "(?![\\d.-])");

    private Dates() {}

    /** Days written as days, in the order of the text. Impossible ones (31 June) are left out. */
    static List<Found> days(String text) {
        var found = new ArrayList<Found>();
        if (!holdsYear(text)) {
            return found;
        }
        each(NUMERIC, text, found, m -> day(m.group(3), Integer.parseInt(m.group(2)), m.group(1)));
        each(ISO, text, found, m -> day(m.group(1), Integer.parseInt(m.group(2)), m.group(3)));
        each(RU_DAY, text, found, m -> day(m.group(3), month(m.group(2)), m.group(1)));
        each(EN_DAY, text, found, m -> day(m.group(3), month(m.group(2)), m.group(1)));
        each(US_DAY, text, found, m -> day(m.group(3), month(m.group(1)), m.group(2)));
        found.sort(java.util.Comparator.comparingInt(Found::start));
        return found;
    }

    /** Quarters, halves of a year, months and whole years («до конца 2027 года») by their last day. */
    static List<Found> periods(String text) {
        var found = new ArrayList<Found>();
        if (!holdsYear(text)) {
            return found;
        }
        each(QUARTER, text, found, m -> YearMonth.of(year(m.group(2)), 3 * ordinal(m.group(1)))
                .atEndOfMonth());
        each(ENGLISH_QUARTER, text, found, m -> YearMonth.of(year(m.group(2)), 3 * ordinal(m.group(1)))
                .atEndOfMonth());
        each(HALF_YEAR, text, found, m -> YearMonth.of(year(m.group(2)), 6 * ordinal(m.group(1)))
                .atEndOfMonth());
        each(MONTH, text, found, m -> {
            String name = m.group(1) == null ? m.group(2) : m.group(1);
            return YearMonth.of(year(m.group(3)), month(name)).atEndOfMonth();
        });
        each(WHOLE_YEAR, text, found, m -> LocalDate.of(year(m.group(1)), 12, 31));
        return found;
    }

    /** Every year by its last day: only where the words around say that a time is meant («Срок: 2026–2027 годы»). */
    static List<Found> years(String text) {
        var found = new ArrayList<Found>();
        each(ANY_YEAR, text.replace('–', ' '), found, m -> LocalDate.of(year(m.group(1)), 12, 31));
        return found;
    }

    /** Every day and period has a year; most texts have none and need not be searched. */
    private static boolean holdsYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits == 4) {
                return true;
            }
        }
        return false;
    }

    private interface Reader {
        LocalDate read(Matcher m);
    }

    private static void each(Pattern pattern, String text, List<Found> found, Reader reader) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            LocalDate day = possible(reader, m);
            if (day != null) {
                found.add(new Found(day, m.start(), m.end()));
            }
        }
    }

    /** Null for «31 июня» and «V квартал»: the words stay in the text, the date is nobody's. */
    private static @Nullable LocalDate possible(Reader reader, Matcher m) {
        try {
            return reader.read(m);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(year(year), month, Integer.parseInt(day));
    }

    private static int year(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < 12; i++) {
            if (lower.matches(MONTHS.get(i) + ".*") || lower.startsWith(ENGLISH.get(i))) {
                return i + 1;
            }
        }
        throw new DateTimeException("no month");
    }

    private static int ordinal(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return switch (lower.length() > 4 ? lower.substring(0, 4) : lower) {
            case "1", "i", "перв", "firs" -> 1;
            case "2", "ii", "втор", "seco" -> 2;
            case "3", "iii", "трет", "thir" -> 3;
            case "4", "iv", "четв", "four" -> 4;
            default -> throw new DateTimeException("no such part of a year");
        };
    }
}
