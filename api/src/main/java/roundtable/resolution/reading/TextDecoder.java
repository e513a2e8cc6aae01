package roundtable.resolution.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes of a text file → text: UTF-8, UTF-16 with or without a byte order mark, else windows-1251. */
final class TextDecoder {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    /** A text may hold a stray control character (a page break of an old program), a binary file is full of them. */
    private static final int TEXT_PER_CONTROL = 500;

    private TextDecoder() {}

    static String decode(byte[] content) {
        if (content.length > ResolutionReader.MAX_TEXT_BYTES) {
            throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
        }
        if (startsWith(content, '%', 'P', 'D', 'F', '-') || startsWith(content, '{', '\\', 'r', 't', 'f')) {
            throw new UnreadableSource(UnreadableSource.Reason.BINARY);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return strict(content, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return strict(content, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return strict(content, 3, StandardCharsets.UTF_8);
        }
        Charset utf16 = guessUtf16(content);
        if (utf16 != null) {
            return strict(content, 0, utf16);
        }
        try {
            return decoded(content, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return strict(content, 0, WINDOWS_1251);
        }
    }

    /**
     * @throws UnreadableSource when the text is blank, holds NUL, or more control characters than a text has
     */
    static void requireText(String text) {
        if (isBlank(text)) {
            throw new UnreadableSource(UnreadableSource.Reason.EMPTY);
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableSource(UnreadableSource.Reason.BINARY);
        }
        long controls = text.chars()
                .filter(c -> c == 0xFFFD || isControl(c))
                .limit(text.length())
                .count();
        if (controls * TEXT_PER_CONTROL > text.length() + TEXT_PER_CONTROL) {
            throw new UnreadableSource(UnreadableSource.Reason.BINARY);
        }
    }

    /** Also blank: no-break spaces, byte order marks and other invisible signs. */
    static boolean isBlank(String text) {
        return text.chars()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isControl(int c) {
        return Character.getType(c) == Character.CONTROL
                && !(c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0B || c == 0x85);
    }

    /**
     * In UTF-16 a Russian or English text has a zero byte beside each blank, and nearly every character begins with one
     * of three bytes: Latin 00, Cyrillic 04, dashes and quotation marks 20.
     */
    private static @Nullable Charset guessUtf16(byte[] content) {
        if (content.length % 2 != 0) {
            return null;
        }
        for (int high = 0; high < 2; high++) {
            int usual = 0;
            int blanks = 0;
            for (int i = 0; i < content.length; i += 2) {
                byte first = content[i + high];
                byte second = content[i + 1 - high];
                usual += first == 0 || first == 4 || first == 0x20 ? 1 : 0;
                blanks += first == 0 && (second == ' ' || second == '\n') ? 1 : 0;
            }
            if (blanks > 0 && usual > content.length / 2 * 9 / 10) {
                return high == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            }
        }
        return null;
    }

    private static String strict(byte[] content, int from, Charset charset) {
        try {
            return decoded(content, from, charset);
        } catch (CharacterCodingException notText) {
            throw new UnreadableSource(UnreadableSource.Reason.BINARY);
        }
    }

    private static String decoded(byte[] content, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, from, content.length - from))
                .toString();
    }

    static boolean startsWith(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
