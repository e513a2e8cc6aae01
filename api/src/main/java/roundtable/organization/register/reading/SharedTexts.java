package roundtable.organization.register.reading;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook keeps beside its sheets. A register has millions of different ones, hundreds of megabytes in
 * memory: they go into a scratch file, and memory holds where each begins and those that were asked for last.
 */
final class SharedTexts implements Closeable {
    private static final String PART = "xl/sharedStrings.xml";
    private static final int REMEMBERED = 20_000;

    private long[] starts = new long[1024];
    private int size;
    private long written;
    private final RandomAccessFile file;
    /** Where such a text stands, only the cells know that refer to it. */
    private final Set<Integer> tooLong = new HashSet<>();

    private final Map<Integer, String> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    private SharedTexts(XlsxPackage book, Path scratch) throws IOException, XMLStreamException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(scratch), 1 << 16)) {
            if (book.has(PART)) {
                read(book, out);
            }
            start(written);
        }
        file = new RandomAccessFile(scratch.toFile(), "r");
    }

    static SharedTexts of(XlsxPackage book, Path scratch) throws IOException, XMLStreamException {
        return new SharedTexts(book, scratch);
    }

    private void read(XlsxPackage book, OutputStream out) throws IOException, XMLStreamException {
        try (var tags = book.part(PART)) {
            var text = new StringBuilder();
            var inText = false;
            var inReading = false;
            var fits = true;
            while (tags.step()) {
                if (tags.opens("si")) {
                    text.setLength(0);
                    fits = true;
                } else if (tags.opens("rPh")) {
                    inReading = true;
                } else if (tags.closes("rPh")) {
                    inReading = false;
                } else if (tags.opens("t")) {
                    inText = !inReading;
                } else if (tags.closes("t")) {
                    inText = false;
                } else if (inText && tags.isText()) {
                    fits &= append(text, tags.text());
                } else if (tags.closes("si")) {
                    if (!fits) {
                        tooLong.add(size);
                        text.setLength(0);
                    }
                    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                    start(written);
                    out.write(bytes);
                    written += bytes.length;
                }
            }
        }
    }

    /** False when the text would be too long for a cell; it stays as it is then. */
    static boolean append(StringBuilder text, String more) {
        if (text.length() + more.length() > Limits.CELL) {
            return false;
        }
        text.append(more);
        return true;
    }

    private void start(long place) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[size++] = place;
    }

    /** Whether the text with that number is too long for a cell. */
    boolean isTooLong(int number) {
        return tooLong.contains(number);
    }

    /** The text with that number; null when there is none. */
    @Nullable
    String get(int number) throws IOException {
        if (number < 0 || number >= size - 1) {
            return null;
        }
        var known = remembered.get(number);
        if (known == null) {
            var bytes = new byte[(int) (starts[number + 1] - starts[number])];
            file.seek(starts[number]);
            file.readFully(bytes);
            known = new String(bytes, StandardCharsets.UTF_8);
            remembered.put(number, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
