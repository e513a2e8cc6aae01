package roundtable.organization.register.reading;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Message;

/** The file as a whole cannot be read: one reason, with its place where there is one. */
public final class Unreadable extends RuntimeException {
    private final String code;
    private final @Nullable Long line;
    private final @Nullable Long column;
    private final List<String> arguments;

    Unreadable(String code, @Nullable Long line, @Nullable Long column, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.line = line;
        this.column = column;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    static Unreadable at(long line, long column, String code, Object... arguments) {
        return new Unreadable(code, line, column, arguments);
    }

    /** For a file that is not what it should be, though no place of it is wrong. */
    public static Unreadable whole(String code, Object... arguments) {
        return new Unreadable(code, null, null, arguments);
    }

    /** Stable word. */
    public String code() {
        return code;
    }

    /** Line of the file or row of the sheet, counted from 1. */
    public @Nullable Long line() {
        return line;
    }

    /** Character of the line or column of the sheet, counted from 1. */
    public @Nullable Long column() {
        return column;
    }

    /** What to tell the person. */
    public Message reason() {
        return new Message(key(), List.copyOf(arguments));
    }

    /** Key of that text. */
    public String key() {
        return "register.unreadable." + code;
    }

    /** Its arguments. */
    public List<String> arguments() {
        return arguments;
    }
}
