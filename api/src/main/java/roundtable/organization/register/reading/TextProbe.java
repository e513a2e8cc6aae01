package roundtable.organization.register.reading;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a text file are to be read, found by one pass over all of them: whole UTF-8 is UTF-8, what is not is
 * windows-1251, and what is almost UTF-8 is broken and told with its place. A NUL is in no text.
 */
final class TextProbe {
    private static final int BUFFER = 64 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    /** So many good sequences for one broken one: that is damaged UTF-8 and not another encoding. */
    private static final int MOSTLY = 20;

    private final Charset charset;
    private final int bom;
    private final int first;

    private TextProbe(Charset charset, int bom, int first) {
        this.charset = charset;
        this.bom = bom;
        this.first = first;
    }

    static TextProbe of(Path file) throws IOException {
        var scan = new Scan();
        try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            scan.run(in);
        }
        if (scan.bad > 0 && (scan.bom > 0 || scan.good > (long) scan.bad * MOSTLY)) {
            throw Unreadable.at(scan.badLine, scan.badColumn, "encoding");
        }
        if (scan.first < 0) {
            throw Unreadable.whole("empty");
        }
        return new TextProbe(scan.bad == 0 ? StandardCharsets.UTF_8 : WINDOWS, scan.bom, scan.first);
    }

    Charset charset() {
        return charset;
    }

    /** The first character that is no white space. */
    int first() {
        return first;
    }

    /** The text without its byte order mark. */
    Reader open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(bom);
        // windows-1251 has one byte without a character: shown as �, which no name may hold.
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new BufferedReader(new InputStreamReader(in, decoder), BUFFER);
    }

    private static final class Scan {
        private long line = 1;
        private long column = 1;
        private long good;
        private int bad;
        private long badLine;
        private long badColumn;
        private int bom;
        private int first = -1;
        private int expected;
        private int low = 0x80;
        private int high = 0xBF;

        void run(InputStream in) throws IOException {
            in.mark(3);
            if (in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF) {
                bom = 3;
            } else {
                in.reset();
            }
            for (var b = in.read(); b >= 0; b = in.read()) {
                step(b);
            }
            if (expected > 0) {
                broken();
            }
        }

        private void step(int b) {
            if (b == 0) {
                throw Unreadable.at(line, column, "nul");
            }
            if (expected > 0) {
                if (b >= low && b <= high) {
                    low = 0x80;
                    high = 0xBF;
                    if (--expected == 0) {
                        good++;
                    }
                    return;
                }
                broken();
            }
            if (b >= 0x80) {
                lead(b);
            } else if (first < 0 && b > ' ') {
                first = b;
            }
            if (b == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }

        /** The first byte of a sequence says how many follow, and what the second may be (RFC 3629). */
        private void lead(int b) {
            first = first < 0 ? b : first;
            low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
            if (b >= 0xC2 && b <= 0xDF) {
                expected = 1;
            } else if (b >= 0xE0 && b <= 0xEF) {
                expected = 2;
            } else if (b >= 0xF0 && b <= 0xF4) {
                expected = 3;
            } else {
                broken();
            }
        }

        private void broken() {
            expected = 0;
            low = 0x80;
            high = 0xBF;
            if (bad++ == 0) {
                badLine = line;
                badColumn = Math.max(1, column - 1);
            }
        }
    }
}
