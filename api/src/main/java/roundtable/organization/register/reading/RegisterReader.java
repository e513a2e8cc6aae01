package roundtable.organization.register.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.organization.register.reading.RowFile.Head;

/** Reads an uploaded file of any format into a file of rows. */
public final class RegisterReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private RegisterReader() {}

    /**
     * What was found.
     *
     * @param encoding of a text file
     * @param separator of a CSV file
     * @param columns in the order of the file
     * @param rows how many rows have at least one value
     */
    public record Found(
            RegisterFormat format,
            @Nullable String encoding,
            @Nullable String separator,
            List<Head> columns,
            long rows) {}

    /**
     * Reads the upload to its end.
     *
     * @param scratch a file of this reading's own, for what does not fit into memory
     * @throws Unreadable when it is malformed; what {@code rows} holds then means nothing
     */
    public static Found read(Path upload, Path rows, Path scratch) throws IOException {
        var start = start(upload);
        try (var out = new RowFile.Writer(rows)) {
            var found = read(upload, start, out, scratch);
            if (out.rows() == 0) {
                throw Unreadable.whole("no-rows");
            }
            return new Found(found.format, found.encoding, found.separator, out.heads(), out.rows());
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private static Found read(Path upload, byte[] start, RowFile.Writer out, Path scratch) throws IOException {
        if (startsWith(start, ZIP)) {
            XlsxRows.read(upload, out, scratch);
            return new Found(RegisterFormat.XLSX, null, null, List.of(), 0);
        }
        if (startsWith(start, OLE2)) {
            throw Unreadable.whole("old-excel");
        }
        var text = TextProbe.of(upload);
        if (text.first() == '[' || text.first() == '{') {
            var format = JsonRows.read(upload, text, out);
            return new Found(format, text.charset().name(), null, List.of(), 0);
        }
        var separator = CsvRows.read(upload, text, out);
        return new Found(RegisterFormat.CSV, text.charset().name(), String.valueOf(separator), List.of(), 0);
    }

    private static byte[] start(Path upload) throws IOException {
        try (var in = Files.newInputStream(upload)) {
            return in.readNBytes(8);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] wanted) {
        return bytes.length >= wanted.length
                && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
