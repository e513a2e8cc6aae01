package roundtable.resolution.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which a reader sees what a line is for, in Russian and English. All of the vocabulary is here. */
final class Cues {

    enum Section {
        STRENGTHS,
        WEAKNESSES,
        RECOMMENDATIONS,
        OTHER
    }

    private static final int LONGEST_CUE = 400;
    private static final String F = "(?iU)";

    private static final Pattern RECOMMENDATIONS = Pattern.compile(
            F
                    + "\\bрекоменд(?:аци|ова|ует|уют)|\\bреш(?:ил[аи]?|ает|ают|ение|ения)\\b|\\bпостанов(?:ил[аи]?|ляет|ляют)\\b"
                    + "|\\bпредл(?:агает|агают|ожил[аи]?|ожить|ожения)\\b|\\bпоруч(?:ить|ил[аи]?|ения|ает|ают)\\b"
                    + "|\\brecommend(?:s|ed|ations?)?\\b|\\bresolved?s?\\b|\\bdecide[ds]?\\b|\\bdecisions?\\b|\\bcall(?:s|ed)? (?:up)?on\\b");
    private static final Pattern STRENGTHS =
            Pattern.compile(F + "\\bсильн\\w{1,3} сторон|\\bstrengths?\\b|\\bstrong (?:points|sides)\\b");
    private static final Pattern WEAKNESSES =
            Pattern.compile(F + "\\bслаб\\w{1,3} сторон|\\bслабы?х? мест|\\bweaknesses\\b|\\bweak (?:points|sides)\\b");
    private static final Pattern GOOD = Pattern.compile(
            F
                    + "\\bдостижени|\\bуспех|\\bположительн|\\bпреимуществ|\\bachievements?\\b|\\badvantages\\b|\\bwhat works\\b");
    private static final Pattern BAD = Pattern.compile(F
            + "\\bпроблем|\\bнедостат|\\bтрудност|\\bпрепятстви|\\bпротиворечи|\\bнереш[её]нн|\\bproblems\\b|\\bchallenges\\b"
            + "|\\bshortcomings\\b|\\bobstacles\\b|\\bdifficulties\\b|\\bconcerns\\b");
    private static final Pattern STATED = Pattern.compile(F
            + "\\b(?:отмет|выдел|выяв|обознач|определ|констатир|подчеркн|назва|указа|обеспокоен|призна)\\w{0,8}\\b|\\bотмечают\\b"
            + "|\\b(?:noted|named|identified|stated|observed|note|notes|found)\\b");

    private static final Pattern ASK = Pattern.compile(
            F
                    + "(?:^|.{0,300}?\\s)(?:рекомендовать|рекомендуют|рекомендует|рекомендовали|порекомендовать|предложить|предлагают|поручить"
                    + "|просить|обратиться к|recommends?(?: that| to)?|recommended(?: that| to)?|calls? (?:up)?on)(?:\\s|$)(.*)");
    private static final Pattern INLINE_ASK = Pattern.compile(F + "(?:рекомендовать|предложить|поручить|просить)\\s.*");
    private static final Pattern NOBODY = Pattern.compile(
            F + "(?:следующ\\w{0,3}|the following|as follows|нижеследующ\\w{0,3}|that|to|принять.*)?[\\s,]*");
    private static final Pattern TOPIC = Pattern.compile(
            F
                    + "(?:в целях|с целью|для|по|в сфере|в области|в части|о|об|при|в рамках|на|in order|for|on|in|regarding|about)\\s.*");
    private static final Pattern ENDING = Pattern.compile(F
            + "(?:приложени|подпис|заключени|участник|список|контакт|голосовал|принят|резолюция принята|председател|секретар"
            + "|модератор|annex|appendix|signature|signed|participants|conclusion|contacts|adopted).*");
    private static final Pattern STATING_INFINITIVE = Pattern.compile(
            F
                    + "(?:рекомендовать|предложить|поручить|просить|отметить|признать|выделить|обозначить|констатировать)\\b.*");
    private static final Pattern INFINITIVE = Pattern.compile(
            F + "\\p{L}{0,40}(?:[аяеиоуы]ть(?:ся)?|(?:ести|зти|йти|идти|расти)(?:сь)?|чь(?:ся)?|\\p{L}честь)");
    private static final Pattern NOUN = Pattern.compile(F
            + "печать|память|(?:соц)?сеть|мать|суть|путь|пять|шесть|девять|десять|\\p{L}{2,12}дцать|опять|хоть|речь|ночь|дочь"
            + "|мелочь|вести|чести|повести");
    private static final Pattern ENGLISH_TO = Pattern.compile("(?i)(?:to )?the [^:]{2,200}|to [^:]{2,200}");
    private static final Pattern DATIVE = Pattern.compile(F + "\\p{L}+(?:[уюеи]|[аяыи]м|[ое]му|[ое]й)");
    private static final Pattern NOMINALISED =
            Pattern.compile(F + "\\p{L}{3,40}(?:ение|ание|яние|тие|изация|изации)\\b.*");

    private Cues() {}

    /** The section a line opens; null when it opens none. A cue either ends with a colon or is as short as a heading. */
    static @Nullable Section section(Block block) {
        String text = block.text();
        boolean heading = block.is(Block.Kind.HEADING);
        String head = head(text);
        boolean order = verbAt(head) == 0 && !STATING_INFINITIVE.matcher(head).matches();
        if (head.length() > LONGEST_CUE || order) {
            return null;
        }
        boolean colon = head.length() < text.length();
        int words = words(head);
        boolean alone = heading || (words <= 4 && !text.endsWith(".") && !text.endsWith(";"));
        if (!colon && !alone) {
            return null;
        }
        if (RECOMMENDATIONS.matcher(head).find() && (colon || !asksInline(text))) {
            return Section.RECOMMENDATIONS;
        }
        boolean good = STRENGTHS.matcher(head).find();
        boolean bad = WEAKNESSES.matcher(head).find();
        if (!good && !bad && (heading || words <= 5 || STATED.matcher(head).find())) {
            good = GOOD.matcher(head).find();
            bad = BAD.matcher(head).find();
        }
        return good == bad ? null : good ? Section.STRENGTHS : Section.WEAKNESSES;
    }

    /** What stands before the first colon that parts a line: not in brackets, with a blank or nothing after it. */
    static String head(String text) {
        int colon = colon(text);
        return colon < 0 ? text : text.substring(0, colon);
    }

    /** What stands after that colon. */
    static String afterHead(String text) {
        int colon = colon(text);
        return colon < 0 ? "" : text.substring(colon + 1).strip();
    }

    private static int colon(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ':' && depth <= 0 && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
                return i;
            }
        }
        return -1;
    }

    /** Whom «Рекомендовать Администрации города:» addresses; null when the line names nobody. */
    static @Nullable String asked(String head) {
        Matcher m = ASK.matcher(head.length() > LONGEST_CUE ? head.substring(0, LONGEST_CUE) : head);
        if (!m.matches() || NOBODY.matcher(m.group(1)).matches()) {
            return null;
        }
        String whom = m.group(1).strip();
        return verbAt(whom) == 0 || TOPIC.matcher(whom).matches() ? null : name(whom);
    }

    /** Whether the text is «Рекомендовать Администрации города разработать…», a recommendation that names its addressee. */
    static boolean asksInline(String text) {
        return INLINE_ASK.matcher(text).matches();
    }

    /** A name as it is shown: without quotation of the whole, colon, article or preposition before it. */
    static String name(String text) {
        String name = Editing.finished(text.replaceAll(":$", "").strip());
        return Editing.unquoted(name.replaceFirst("^(?:To |to )?(?:[Tt]he )(?=\\p{L})|^[Tt]o (?=\\p{Lu})", ""));
    }

    static boolean isTopic(String text) {
        return TOPIC.matcher(text).matches() && !ENGLISH_TO.matcher(head(text)).matches();
    }

    static boolean isEnding(String text) {
        return ENDING.matcher(text).matches();
    }

    /** «To the council», «The council»: how English names an addressee in a list. */
    static boolean isEnglishAddressee(String head) {
        return ENGLISH_TO.matcher(head).matches();
    }

    /** «Создание условий для»: an action named by a noun, no addressee. */
    static boolean isNominalised(String text) {
        return NOMINALISED.matcher(text).matches()
                && !text.toLowerCase(Locale.ROOT).startsWith("отделени");
    }

    /** Where the first Russian infinitive begins; -1 when there is none. */
    static int verbAt(String text) {
        int from = 0;
        int depth = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            if (Character.isLetter(c) || c == '-') {
                continue;
            }
            if (i > from && depth == 0 && isInfinitive(text.substring(from, i))) {
                return from;
            }
            depth += c == '(' || c == '«' ? 1 : c == ')' || c == '»' ? -1 : 0;
            from = i + 1;
        }
        return -1;
    }

    /** Whether the text tells to do something: an infinitive among its first words. */
    static boolean isVerbal(String text) {
        int at = verbAt(text);
        return at >= 0 && words(text.substring(0, at)) <= 4;
    }

    /** Whether a word is declined as after «кому?», or is an abbreviation, which is not declined. */
    static boolean looksDative(String text) {
        String first = text.strip().split("\\s+", 2)[0];
        return first.length() > 1
                && (first.equals(first.toUpperCase(Locale.ROOT))
                        || DATIVE.matcher(first).matches());
    }

    static boolean isCyrillic(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    static int words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+", -1).length;
    }

    private static boolean isInfinitive(String word) {
        char last = Character.toLowerCase(word.charAt(word.length() - 1));
        return (last == 'ь' || last == 'и' || last == 'я')
                && word.length() < 60
                && INFINITIVE.matcher(word).matches()
                && !NOUN.matcher(word).matches();
    }
}
