package roundtable.resolution.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a careful editor mends without touching a word: marks of a word processor, doubled signs, stray blanks. */
final class Editing {

    private static final Pattern HTML_BREAK = Pattern.compile("(?i)<br ?/?>");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]{1,300})]\\(([^()\\s]{1,500})\\)");
    private static final Pattern EMPHASIS = Pattern.compile(
            "(?<![\\w*\\\\])([*_])(?![\\s*_])([^*_\\n]{1,300})(?<!\\s)\\1(?![\\w*])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!|>~])");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]++");
    private static final Pattern BLANK_BEFORE_SIGN = Pattern.compile(" (?=[;,:!?»)\\]]|\\.(?:\\s|$))");
    private static final Pattern BLANK_AFTER_OPENING = Pattern.compile("(?<=[«(]) ");
    private static final Pattern DOUBLED_SIGN = Pattern.compile("([;,:])[;,:]++");
    private static final Pattern NOTE_IN_BRACKETS = Pattern.compile("\\[\\^?\\d{1,3}]|[¹²³⁰⁴-⁹]{1,3}(?=[.;,]?$)");
    private static final Pattern NOTE_DIGIT =
            Pattern.compile("(?:(?<=\\p{Ll}{4}[»)]?[.;])|(?<=[а-яё]{4}))\\d{1,2}(?=[.;]?$)");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?iU)(?:^|[\\s(])(?:т\\. ?[дпк]|др|пр|г|гг|руб|тыс|млн|млрд|коп|ул|стр|etc|inc|ltd)\\.$");
    private static final String TRAILING = ";,.";

    private Editing() {}

    /** A raw line without the marks of Markdown and invisible characters; blanks at the front stay (the indentation). */
    static String plain(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '\t' -> out.append("    ");
                case '\u00A0', '\u2007', '\u202F' -> out.append(' ');
                case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> {}
                default -> {
                    if (!Character.isISOControl(c)) {
                        out.append(c);
                    }
                }
            }
        }
        String text = out.toString().stripTrailing();
        text = text.replace("**", "").replace("__", "").replace("~~", "");
        text = LINK.matcher(text).replaceAll(Editing::link);
        return EMPHASIS.matcher(text).replaceAll("$2");
    }

    /** One joined text: single blanks, single signs, no footnote marks; trailing punctuation stays. */
    static String joined(String text) {
        String clean = HTML_BREAK.matcher(text).replaceAll(" ");
        clean = ESCAPE.matcher(clean).replaceAll("$1");
        clean = BLANKS.matcher(clean).replaceAll(" ").strip();
        clean = NOTE_IN_BRACKETS.matcher(clean).replaceAll("");
        clean = BLANK_BEFORE_SIGN.matcher(clean).replaceAll("");
        clean = BLANK_AFTER_OPENING.matcher(clean).replaceAll("");
        clean = DOUBLED_SIGN.matcher(clean).replaceAll("$1");
        return NOTE_DIGIT.matcher(clean).replaceAll("").strip();
    }

    /** Without the signs that end an item of a list. The point of an abbreviation and «…» stay. */
    static String finished(String joined) {
        int end = joined.length();
        while (end > 0 && (TRAILING.indexOf(joined.charAt(end - 1)) >= 0 || joined.charAt(end - 1) == ' ')) {
            String rest = joined.substring(Math.max(0, end - 12), end);
            if (joined.charAt(end - 1) == '.'
                    && (rest.endsWith("...") || ABBREVIATION.matcher(rest).find())) {
                break;
            }
            end--;
        }
        return joined.substring(0, end);
    }

    /** Without a pair of quotation marks around the whole. */
    static String unquoted(String text) {
        if (text.length() < 2) {
            return text;
        }
        char first = text.charAt(0);
        int last = text.length() - 1;
        boolean pair = (first == '«' && text.charAt(last) == '»' && text.indexOf('»') >= text.lastIndexOf('«'))
                || (first == '"' && text.charAt(last) == '"' && text.indexOf('"', 1) == last)
                || (first == '“' && text.charAt(last) == '”' && text.indexOf('”') == last)
                || (first == '„' && text.charAt(last) == '“' && text.indexOf('“') == last);
        return pair ? text.substring(1, last).strip() : text;
    }

    private static String link(java.util.regex.MatchResult link) {
        String words = link.group(1);
        String address = link.group(2);
        String shown = address.replaceFirst("^(?:https?://|mailto:)", "").replaceFirst("/$", "");
        boolean same = words.equals(address) || words.equals(shown);
        return Matcher.quoteReplacement(same ? words : words + " (" + address + ")");
    }
}
