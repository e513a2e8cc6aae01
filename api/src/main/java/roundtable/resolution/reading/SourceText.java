package roundtable.resolution.reading;

import java.util.List;

/**
 * The source as the person sees it beside the draft: for text the lines of the file, for DOCX the lines extracted from
 * it (lists with printed markers, tables as rows between bars).
 *
 * @param lines the lines without their ends; line 1 of the draft is {@code lines.get(0)}
 */
public record SourceText(List<String> lines) {

    public SourceText {
        lines = List.copyOf(lines);
    }

    /** Splits at every line end in use: LF, CRLF, CR, form feed, vertical tab and the Unicode separators. */
    static SourceText of(String text) {
        return new SourceText(List.of(text.split("\r\n|[\n\r\f\u000b\u0085\u2028\u2029]", -1)));
    }
}
