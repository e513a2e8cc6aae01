package roundtable.resolution.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import roundtable.resolution.reading.UnreadableSource.Reason;

/**
 * A checked DOCX → lines such as a person would type: automatic numbers printed, headings as in Markdown, a blank line
 * around each paragraph, tables as rows between bars. Deleted text of tracked changes, field codes, notes and pictures
 * are left out; nothing outside the file is ever fetched.
 */
final class DocxReader {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final XWPFDocument document;
    private final DocxNumbering numbering;
    private final List<String> lines = new ArrayList<>();

    private DocxReader(XWPFDocument document) {
        this.document = document;
        this.numbering = new DocxNumbering(document);
    }

    /** @throws UnreadableSource when the package is no Word document or holds more text than is read */
    static SourceText lines(byte[] checked) {
        List<String> lines;
        try (var document = new XWPFDocument(new ByteArrayInputStream(checked))) {
            var reader = new DocxReader(document);
            document.getBodyElements().forEach(reader::element);
            lines = reader.lines;
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException notWord) {
            throw new UnreadableSource(Reason.NOT_A_DOCX);
        }
        if (lines.stream().mapToLong(String::length).sum() > ResolutionReader.MAX_TEXT_BYTES) {
            throw new UnreadableSource(Reason.TOO_LARGE);
        }
        if (lines.stream().allMatch(TextDecoder::isBlank)) {
            throw new UnreadableSource(Reason.EMPTY);
        }
        return new SourceText(lines);
    }

    private void element(IBodyElement element) {
        if (element.getElementType() == BodyElementType.PARAGRAPH) {
            paragraph((XWPFParagraph) element);
        } else if (element.getElementType() == BodyElementType.TABLE) {
            blank();
            table((XWPFTable) element);
            blank();
        } else if (element instanceof XWPFSDT control) {
            for (String line : control.getContent().getText().split("\n", -1)) {
                lines.add(line.strip());
                blank();
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        List<String> text = linesOf(paragraph);
        if (text.stream().allMatch(String::isBlank)) {
            blank();
            return;
        }
        int heading = headingLevel(paragraph);
        DocxNumbering.Label label = numbering.label(paragraph);
        String first = text.get(0).strip();
        if (heading > 0) {
            blank();
            lines.add("#".repeat(heading) + " " + label.text()
                    + String.join(" ", text).strip());
            blank();
        } else if (label.text().isEmpty()) {
            blank();
            text.forEach(line -> lines.add(line.strip()));
            blank();
        } else {
            String indent = "  ".repeat(label.level());
            lines.add(indent + label.text() + first);
            text.stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .forEach(line -> lines.add(indent + "  " + line.strip()));
        }
    }

    private void table(XWPFTable table) {
        var above = new ArrayList<String>();
        for (XWPFTableRow row : table.getRows()) {
            var cells = new ArrayList<String>();
            for (XWPFTableCell cell : row.getTableCells()) {
                CTTcPr properties = cell.getCTTc().getTcPr();
                int column = cells.size();
                boolean merged = properties != null
                        && properties.getVMerge() != null
                        && properties.getVMerge().getVal() != STMerge.RESTART;
                cells.add(merged && column < above.size() ? above.get(column) : cellText(cell));
                int span = properties == null || properties.getGridSpan() == null
                        ? 1
                        : properties.getGridSpan().getVal().intValue();
                for (int i = 1; i < Math.min(span, 64); i++) {
                    cells.add("");
                }
            }
            above.clear();
            above.addAll(cells);
            lines.add("| " + String.join(" | ", cells) + " |");
        }
    }

    private String cellText(XWPFTableCell cell) {
        var parts = new ArrayList<String>();
        for (IBodyElement element : cell.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                String label = numbering.label(paragraph).text();
                List<String> text = linesOf(paragraph);
                for (int i = 0; i < text.size(); i++) {
                    String line = text.get(i).strip();
                    if (!line.isEmpty()) {
                        parts.add((i == 0 ? label : "") + line);
                    }
                }
            } else if (element instanceof XWPFTable nested) {
                nested.getRows().forEach(row -> row.getTableCells().forEach(inner -> parts.add(inner.getText())));
            }
        }
        return String.join("<br>", parts).replace("\n", "<br>").replace("|", "\\|");
    }

    private void blank() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    private int headingLevel(XWPFParagraph paragraph) {
        String id = paragraph.getStyleID();
        XWPFStyle style = id == null || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(id);
        String name =
                style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        if (name.equals("title") || name.equals("название")) {
            return 1;
        }
        String level = name.replaceFirst("^(?:heading|заголовок) ?", "");
        return level.length() == 1 && level.length() < name.length() && level.charAt(0) >= '1' && level.charAt(0) <= '6'
                ? level.charAt(0) - '0'
                : 0;
    }

    private static List<String> linesOf(XWPFParagraph paragraph) {
        var text = new StringBuilder();
        collect(paragraph.getCTP().getDomNode(), text);
        return List.of(text.toString().split("\n", -1));
    }

    /** The text as printed. Runs are walked in the XML itself, since the library shows deleted text as well. */
    private static void collect(Node parent, StringBuilder text) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element) || !WORD.equals(element.getNamespaceURI())) {
                continue;
            }
            switch (element.getLocalName()) {
                case "t" -> text.append(content(element));
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "r" -> {
                    if (!isHidden(element)) {
                        collect(element, text);
                    }
                }
                case "hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "sdt", "sdtContent", "bdo", "dir" ->
                    collect(element, text);
                default -> {
                    // Properties, deletions, moved-away text, field codes, drawings, marks of notes and comments.
                }
            }
        }
    }

    /** The text nodes below, since the DOM of the library has no {@code getTextContent}. */
    private static String content(Node parent) {
        var text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            boolean words = node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE;
            text.append(words ? node.getNodeValue() : content(node));
        }
        return text.toString();
    }

    /** Hidden text, and a raised number: the mark of a footnote typed by hand. */
    private static boolean isHidden(Element run) {
        Element properties = child(run, "rPr");
        if (properties == null) {
            return false;
        }
        Element raised = child(properties, "vertAlign");
        boolean note = raised != null
                && "superscript".equals(raised.getAttributeNS(WORD, "val"))
                && content(run).strip().matches("\\d{1,3}");
        Element vanish = child(properties, "vanish");
        return note || (vanish != null && !vanish.getAttributeNS(WORD, "val").matches("0|false|off"));
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }
}
