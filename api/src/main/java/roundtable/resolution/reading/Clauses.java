package roundtable.resolution.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation's own words, parted from what is said about its term and its executor.
 *
 * <p>A deadline inside the sentence stays there and only fills the field; a clause at the end that says nothing else
 * («Срок: 1 июня 2027 года. Ответственный: Администрация города», «(отв. Ресурсный центр)») is moved out. A term that
 * names no day («Срок: ежегодно») stays in the text: moving it out would lose it.
 *
 * @param text the words, trailing punctuation not yet taken off
 * @param dueOn the last of the deadlines named
 * @param responsible as printed
 */
record Clauses(String text, @Nullable LocalDate dueOn, @Nullable String responsible) {

    private static final String TERM_WORDS =
            "срок(?:и|ом)?(?: исполнения| реализации| выполнения| проведения)?|deadline|due(?: date| by)?|term|timeline";
    private static final String BODY_WORDS =
            "ответственн(?:ый|ые|ая|ое)(?: исполнител[ьи]| лиц[оа]| орган| за исполнение)?"
                    + "|исполнител[ьи]|соисполнител[ьи]|отв\\.(?: исп\\.)?|responsible(?: body| bodies| party| person)?|lead body|owner";

    private static final Pattern KEYWORD = Pattern.compile("(?iU)(?<![^\\s(;,.])(?:(" + TERM_WORDS + ")\\s?[:–—-]\\s?|("
            + BODY_WORDS + ")(?:\\s?[:–—-]\\s?|(?<=\\.)\\s))");
    private static final Pattern IN_BRACKETS = Pattern.compile("(?iU)\\((?:отв\\.|ответственн|исполнител|responsible)");
    private static final Pattern BEFORE_A_DEADLINE =
            Pattern.compile("(?iU)(?:\\b(?:до|к|позднее|позже|срок|сроком|by|before|until|than|on or before))\\s$");
    private static final int LONGEST_KEYWORD = 40;
    private static final int KEPT_BEFORE = 16;

    /** Whether the line is about a term or an executor only, so that it belongs to the recommendation before it. */
    static boolean startsDetail(String line) {
        String start = line.length() > 80 ? line.substring(0, 80) : line;
        return KEYWORD.matcher(start).lookingAt()
                && !start.toLowerCase(Locale.ROOT).startsWith("term ");
    }

    /** Whether the line breaks off after «Ответственный:» or «Срок:», so that the next line has to say it. */
    static boolean endsOpen(String line) {
        Matcher m = KEYWORD.matcher(line).region(Math.max(0, line.length() - LONGEST_KEYWORD), line.length());
        boolean open = false;
        while (m.find()) {
            open = m.end() == line.length();
        }
        return open;
    }

    /** Reads the clauses of a recommendation's joined text. */
    static Clauses of(String text) {
        List<Part> parts = parts(text);
        if (parts.isEmpty()) {
            return new Clauses(text, deadline(text), null);
        }
        int start = parts.get(0).start;
        boolean bracket = start > 0 && text.charAt(start - 1) == '(';
        int end = bracket ? text.indexOf(')', start) : text.length();
        boolean trailing = end >= 0
                && Editing.finished(text.substring(Math.min(end + 1, text.length())))
                        .isBlank();
        if (bracket && !trailing) {
            return inside(text, start, end);
        }
        String tail = end < 0 ? text : text.substring(0, end);
        Clauses read = values(parts, tail);
        if (read == null) {
            return new Clauses(text, deadline(text), null);
        }
        String rest = bracket ? text.substring(0, start - 1) : text.substring(0, start);
        String words = rest.replaceAll("[\\s–—-]{1,8}$", "");
        return new Clauses(words, read.dueOn != null ? read.dueOn : deadline(words), read.responsible);
    }

    /** The last deadline the words name, with its preposition: «до 1 июня 2027 года», «во II квартале 2027 года». */
    static @Nullable LocalDate deadline(String text) {
        var found = new ArrayList<LocalDate>();
        for (Dates.Found day : Dates.days(text)) {
            String before = text.substring(Math.max(0, day.start() - KEPT_BEFORE), day.start());
            if (BEFORE_A_DEADLINE.matcher(before).find()) {
                found.add(day.day());
            }
        }
        Dates.periods(text).forEach(period -> found.add(period.day()));
        return found.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    /** A day or period that stands for a term by itself, as in a table's column «Срок». */
    static @Nullable LocalDate term(String text) {
        var found = new ArrayList<>(Dates.days(text));
        found.addAll(Dates.periods(text));
        if (found.isEmpty()) {
            found.addAll(Dates.years(text));
        }
        return found.stream()
                .map(Dates.Found::day)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A stretch of the text from a keyword to the next one. */
    private record Part(boolean term, int start, int valueFrom) {}

    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        if (text.chars().noneMatch(c -> ":–—-.".indexOf(c) >= 0)) {
            return parts;
        }
        Matcher m = KEYWORD.matcher(text);
        while (m.find()) {
            // «указать срок – месяц»: in the middle of a sentence a keyword needs a capital, a bracket or a full stop.
            int before = m.start() - 1;
            while (before >= 0 && text.charAt(before) == ' ') {
                before--;
            }
            boolean opensClause = before < 0 || ".;,(".indexOf(text.charAt(before)) >= 0 || !parts.isEmpty();
            if (opensClause || Character.isUpperCase(text.codePointAt(m.start()))) {
                parts.add(new Part(m.group(1) != null, m.start(), m.end()));
            }
        }
        return parts;
    }

    private static @Nullable Clauses values(List<Part> parts, String tail) {
        LocalDate dueOn = null;
        var responsible = new StringJoiner("; ");
        for (int i = 0; i < parts.size(); i++) {
            int end = i + 1 < parts.size() ? parts.get(i + 1).start : tail.length();
            Part part = parts.get(i);
            if (part.valueFrom > end) {
                return null;
            }
            String value = Editing.finished(tail.substring(part.valueFrom, end).strip());
            if (part.term) {
                dueOn = term(value);
            } else {
                responsible.add(value);
            }
            if (value.isEmpty() || (part.term && dueOn == null)) {
                return null;
            }
        }
        return new Clauses("", dueOn, responsible.length() == 0 ? null : responsible.toString());
    }

    /** A bracket in the middle of the sentence fills the fields and stays where it is. */
    private static Clauses inside(String text, int start, int end) {
        boolean closed =
                end > start && IN_BRACKETS.matcher(text).region(start - 1, end).lookingAt();
        Matcher keyword = KEYWORD.matcher(text).region(start, text.length());
        String responsible =
                closed && keyword.lookingAt() ? Editing.finished(text.substring(keyword.end(), end)) : null;
        return new Clauses(text, deadline(text), responsible);
    }
}
