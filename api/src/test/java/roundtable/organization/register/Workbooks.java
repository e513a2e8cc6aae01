package roundtable.organization.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files as their parts, good and bad ones. */
final class Workbooks {
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /** A workbook with those rows as XML of the first sheet, and more parts. */
    static byte[] of(String rows, Map<String, String> more) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SPREADSHEET + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + SPREADSHEET + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        parts.putAll(more);
        return zip(parts);
    }

    /** A workbook with those sheets; the one with that number is hidden. */
    static byte[] sheets(String[] names, int hidden, String... rows) {
        var book = new StringBuilder("<workbook xmlns:r=\"" + RELATIONS + "\"><sheets>");
        var links = new StringBuilder("<Relationships>");
        var parts = new LinkedHashMap<String, String>();
        for (var i = 0; i < names.length; i++) {
            book.append("<sheet name=\"" + names[i] + "\" sheetId=\"" + (i + 1) + "\" r:id=\"rId" + (9 - i) + "\""
                    + (i == hidden ? " state=\"hidden\"" : "") + "/>");
            links.append("<Relationship Id=\"rId" + (9 - i) + "\" Target=\"worksheets/" + i + ".xml\"/>");
            parts.put("xl/worksheets/" + i + ".xml", "<worksheet><sheetData>" + rows[i] + "</sheetData></worksheet>");
        }
        parts.put("xl/workbook.xml", book + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", links + "</Relationships>");
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A row of texts. */
    static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (var i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.append("<c r=\"")
                        .append((char) ('A' + i))
                        .append(number)
                        .append("\" t=\"inlineStr\"><is><t>")
                        .append(cells[i])
                        .append("</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }
}
