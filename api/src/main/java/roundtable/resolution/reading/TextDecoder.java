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
        if (text.isBlank()) {
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

    private static boolean isControl(int c) {
        return Character.getType(c) == Character.CONTROL
                && !(c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0B || c == 0x85);
    }

    /**
     * In UTF-16 every line end and blank has a zero byte beside it, always on the same side; no other text encoding has
     * zero bytes at all.
     */
    private static @Nullable Charset guessUtf16(byte[] content) {
        int[] blanks = new int[2];
        int zeros = 0;
        for (int i = 0; i + 1 < content.length; i += 2) {
            if (content[i] == 0 && isBlankOrDigit(content[i + 1])) {
                blanks[0]++;
            } else if (content[i + 1] == 0 && isBlankOrDigit(content[i])) {
                blanks[1]++;
            }
            if (content[i] == 0 && content[i + 1] == 0) {
                zeros++;
            }
        }
        if (content.length % 2 != 0 || zeros > 0 || blanks[0] == 0 == (blanks[1] == 0)) {
            return null;
        }
        return blanks[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static boolean isBlankOrDigit(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || (b >= '0' && b <= '9');
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
