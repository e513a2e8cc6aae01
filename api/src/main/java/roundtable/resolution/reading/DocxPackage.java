package roundtable.resolution.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import roundtable.resolution.reading.UnreadableSource.Reason;

/**
 * The doorkeeper of DOCX: unpacks the archive itself, counting, and hands on a copy that holds exactly the bytes it has
 * counted and looked at, so that no library is ever asked to unpack what a stranger sent.
 */
final class DocxPackage {

    private static final int MAX_ENTRIES = 1_000;
    private static final long MAX_UNPACKED = 50L * 1024 * 1024;
    /** XML grows about tenfold in memory; a resolution of a million characters has some 10 MB of it. */
    private static final int MAX_XML_PART = 12 * 1024 * 1024;

    private static final int MAX_RATIO = 100;
    /** Below this much nothing is a bomb, however well it was packed. */
    private static final long HARMLESS = 1024 * 1024;

    private DocxPackage() {}

    /** Whether the bytes are a ZIP archive or an OLE2 file, the container of old and of encrypted Office files. */
    static boolean looksLikeArchive(byte[] content) {
        return isZip(content) || isOle2(content);
    }

    /**
     * Checks a DOCX and returns it, unpacked and packed again without compression.
     *
     * @throws UnreadableSource when it is too large, encrypted, no archive, a bomb, or holds a document type
     */
    static byte[] open(byte[] content) {
        if (content.length > ResolutionReader.MAX_DOCX_BYTES) {
            throw new UnreadableSource(Reason.TOO_LARGE);
        }
        if (isOle2(content)) {
            throw new UnreadableSource(ole2(content));
        }
        if (!isZip(content)) {
            throw new UnreadableSource(Reason.NOT_A_DOCX);
        }
        try {
            return repacked(content);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableSource(Reason.NOT_A_DOCX);
        }
    }

    private static byte[] repacked(byte[] content) throws IOException {
        var copy = new ByteArrayOutputStream(content.length * 2);
        long unpacked = 0;
        int entries = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(content));
                var out = new ZipOutputStream(copy)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new UnreadableSource(Reason.ZIP_BOMB);
                }
                long allowed = allowed(content.length) - unpacked;
                byte[] part = in.readNBytes((int) allowed + 1);
                unpacked += part.length;
                if (part.length > allowed) {
                    throw new UnreadableSource(Reason.ZIP_BOMB);
                }
                checkXml(entry.getName(), part);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part);
                out.closeEntry();
            }
        }
        if (entries == 0) {
            throw new UnreadableSource(Reason.NOT_A_DOCX);
        }
        return copy.toByteArray();
    }

    private static long allowed(int packed) {
        return Math.min(MAX_UNPACKED, Math.max(HARMLESS, (long) packed * MAX_RATIO));
    }

    private static void checkXml(String name, byte[] part) {
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return;
        }
        if (part.length > MAX_XML_PART) {
            throw new UnreadableSource(Reason.TOO_LARGE);
        }
        // UTF-16 reads as the same letters with NULs between them.
        String text = new String(part, StandardCharsets.ISO_8859_1);
        String letters = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        if (letters.contains("<!DOCTYPE") || letters.contains("<!ENTITY")) {
            throw new UnreadableSource(Reason.UNSAFE_XML);
        }
    }

    private static Reason ole2(byte[] content) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return files.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)
                    ? Reason.PASSWORD_PROTECTED
                    : Reason.OLD_WORD_FORMAT;
        } catch (IOException | RuntimeException broken) {
            return Reason.NOT_A_DOCX;
        }
    }

    private static boolean isZip(byte[] content) {
        return TextDecoder.startsWith(content, 'P', 'K', 3, 4);
    }

    private static boolean isOle2(byte[] content) {
        return TextDecoder.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }
}
