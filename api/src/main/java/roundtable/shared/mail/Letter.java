package roundtable.shared.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one address, not yet in words. {@code text} is a key of the message files: {@code text.subject},
 * {@code text.body} (paragraphs parted by an empty line) and, when it leads somewhere, {@code text.button}.
 *
 * @param key names the letter for ever, for example the event's id and what is told: sent again it is the same letter,
 *     with the same Message-ID
 * @param to the address
 * @param language {@code ru} or {@code en}
 * @param text key of the words, as {@code identity.letter.confirm}
 * @param words values for {@code {0}}, {@code {1}} … of subject and body
 * @param path page that the button leads to; the installation's address is put before it
 * @param lines a list below the text, for example of a digest
 * @param unsubscribePath where a POST ends letters of this kind (RFC 8058), or null
 * @param asked whether anybody can have it sent, as a stranger by registering: of these an address gets ten an hour
 */
public record Letter(
        String key,
        String to,
        String language,
        String text,
        List<Object> words,
        @Nullable String path,
        List<Line> lines,
        @Nullable String unsubscribePath,
        boolean asked) {

    /** A letter with a subject and a body. */
    public static Letter of(String key, String to, String language, String text, Object... words) {
        return new Letter(key, to, language, text, List.of(words), null, List.of(), null, false);
    }

    /** The same with a button. */
    public Letter leadingTo(String page) {
        return new Letter(key, to, language, text, words, page, lines, unsubscribePath, asked);
    }

    /** The same with a list below the text. */
    public Letter listing(List<Line> more) {
        return new Letter(key, to, language, text, words, path, List.copyOf(more), unsubscribePath, asked);
    }

    /** The same with the headers and the line by which its reader ends such letters. */
    public Letter endedAt(String page) {
        return new Letter(key, to, language, text, words, path, lines, page, asked);
    }

    /** The same, counted among those that anybody can have sent to that address. */
    public Letter askedByAnybody() {
        return new Letter(key, to, language, text, words, path, lines, unsubscribePath, true);
    }

    /**
     * A line of the list.
     *
     * @param text what it says
     * @param path page that it leads to, or null
     */
    public record Line(String text, @Nullable String path) {}
}
