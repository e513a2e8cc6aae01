package roundtable.resolution.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Builds Word files for the tests, so that none is committed. */
final class Docx {

    private final XWPFDocument document = new XWPFDocument();

    XWPFDocument document() {
        return document;
    }

    Docx paragraphs(String... texts) {
        for (String text : texts) {
            document.createParagraph().createRun().setText(text);
        }
        return this;
    }

    XWPFParagraph paragraph(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    Docx item(BigInteger list, int level, String text) {
        XWPFParagraph paragraph = paragraph(text);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        return this;
    }

    /** A new list; each level as {format, printed text} such as {"decimal", "%1."}. */
    BigInteger list(String[]... levels) {
        var numbering = document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
        for (int i = 0; i < levels.length; i++) {
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.Enum.forString(levels[i][0]));
            level.addNewLvlText().setVal(levels[i][1]);
        }
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            document.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] encrypted(byte[] docx, String password) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (var opc = OPCPackage.open(new java.io.ByteArrayInputStream(docx));
                    var stream = encryptor.getDataStream(files)) {
                opc.save(stream);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    /** A minimal package around the given main part. */
    static byte[] around(String documentXml) throws IOException {
        return zip(
                "[Content_Types].xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>""",
                "_rels/.rels",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                 Target="word/document.xml"/></Relationships>""",
                "word/document.xml",
                documentXml);
    }

    static byte[] zip(String... namesAndTexts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
