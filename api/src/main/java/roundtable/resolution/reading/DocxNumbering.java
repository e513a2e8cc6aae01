package roundtable.resolution.reading;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

/** Word keeps the numbers of lists out of the text; this counts them again and prints them as Word does. */
final class DocxNumbering {

    /** What Word prints before a paragraph; of a paragraph without number the empty text. */
    record Label(String text, int level) {
        static final Label NONE = new Label("", 0);
    }

    private static final int LEVELS = 9;
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private final XWPFDocument document;
    /** By abstract list: two lists of one kind go on counting unless Word restarts them. */
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    private final Set<BigInteger> started = new HashSet<>();

    DocxNumbering(XWPFDocument document) {
        this.document = document;
    }

    /** The label of the next paragraph. Counts, so each paragraph is asked once, in the order of the document. */
    Label label(XWPFParagraph paragraph) {
        XWPFNumbering numbering = document.getNumbering();
        CTNumPr properties = properties(paragraph);
        if (numbering == null || properties == null || properties.getNumId() == null) {
            return Label.NONE;
        }
        BigInteger numId = properties.getNumId().getVal();
        XWPFNum num = numId == null ? null : numbering.getNum(numId);
        if (num == null || num.getCTNum().getAbstractNumId() == null) {
            return Label.NONE;
        }
        XWPFAbstractNum list =
                numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        int level =
                properties.getIlvl() == null ? 0 : properties.getIlvl().getVal().intValue();
        if (list == null || level < 0 || level >= LEVELS) {
            return Label.NONE;
        }
        int[] counts = counters.computeIfAbsent(list.getCTAbstractNum().getAbstractNumId(), key -> new int[LEVELS]);
        if (started.add(numId)) {
            restart(num, list, counts);
        }
        counts[level] = counts[level] == 0 ? start(list, level) : counts[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        return new Label(printed(num, list, level, counts), level);
    }

    /** The paragraph's own list, else that of its style. */
    private @Nullable CTNumPr properties(XWPFParagraph paragraph) {
        CTPPr own = paragraph.getCTP().getPPr();
        if (own != null && own.getNumPr() != null) {
            return own.getNumPr();
        }
        String id = own == null ? null : paragraph.getStyleID();
        XWPFStyle style = id == null || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(id);
        CTPPrGeneral ofStyle = style == null ? null : style.getCTStyle().getPPr();
        return ofStyle == null ? null : ofStyle.getNumPr();
    }

    private static void restart(XWPFNum num, XWPFAbstractNum list, int[] counts) {
        for (CTNumLvl override : num.getCTNum().getLvlOverrideList()) {
            int level = override.getIlvl().intValue();
            if (level >= 0 && level < LEVELS && override.getStartOverride() != null) {
                int from = override.getStartOverride().getVal().intValue();
                counts[level] = from == start(list, level) ? 0 : from - 1;
            }
        }
    }

    private static int start(XWPFAbstractNum list, int level) {
        CTLvl found = level(list, level);
        return found == null || found.getStart() == null
                ? 1
                : found.getStart().getVal().intValue();
    }

    private static @Nullable CTLvl level(XWPFAbstractNum list, int level) {
        return list.getCTAbstractNum().getLvlList().stream()
                .filter(candidate ->
                        candidate.getIlvl() != null && candidate.getIlvl().intValue() == level)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable CTLvl level(XWPFNum num, XWPFAbstractNum list, int level) {
        return num.getCTNum().getLvlOverrideList().stream()
                .filter(override -> override.getIlvl().intValue() == level && override.getLvl() != null)
                .map(CTNumLvl::getLvl)
                .findFirst()
                .orElseGet(() -> level(list, level));
    }

    private static String printed(XWPFNum num, XWPFAbstractNum list, int level, int[] counts) {
        CTLvl own = level(num, list, level);
        if (own == null || own.getLvlText() == null || "bullet".equals(format(own))) {
            return own != null
                            && own.getLvlText() != null
                            && "-–—".contains(own.getLvlText().getVal())
                    ? "- "
                    : "• ";
        }
        String text = own.getLvlText().getVal();
        for (int i = 0; i < LEVELS; i++) {
            CTLvl part = level(num, list, i);
            String number = part == null ? "" : number(format(part), Math.max(counts[i], 1));
            text = text.replace("%" + (i + 1), number);
        }
        if (text.isBlank()) {
            return "";
        }
        boolean open = Character.isLetterOrDigit(text.charAt(text.length() - 1));
        return text + (open ? ". " : " ");
    }

    private static String format(CTLvl level) {
        return level.getNumFmt() == null
                ? "decimal"
                : String.valueOf(level.getNumFmt().getVal());
    }

    private static String number(String format, int value) {
        return switch (format) {
            case "upperRoman" -> roman(value);
            case "lowerRoman" -> roman(value).toLowerCase(java.util.Locale.ROOT);
            case "lowerLetter" -> letter("abcdefghijklmnopqrstuvwxyz", value);
            case "upperLetter" -> letter("ABCDEFGHIJKLMNOPQRSTUVWXYZ", value);
            case "russianLower" -> letter(RUSSIAN, value);
            case "russianUpper" -> letter(RUSSIAN.toUpperCase(java.util.Locale.ROOT), value);
            case "none" -> "";
            default -> String.valueOf(value);
        };
    }

    /** After the last letter Word doubles them: z, aa. */
    private static String letter(String alphabet, int value) {
        int index = (value - 1) % alphabet.length();
        int times = Math.min((value - 1) / alphabet.length() + 1, 5);
        return alphabet.substring(index, index + 1).repeat(times);
    }

    private static String roman(int value) {
        var text = new StringBuilder();
        int rest = Math.min(value, 3999);
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }
}
