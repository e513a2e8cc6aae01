package roundtable.organization.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Message;

/**
 * Why a file cannot be read, as it is kept: the words are made in the reader's language.
 *
 * @param code stable word
 * @param line line of the file, counted from 1; row of a sheet
 * @param column character in the line, or column of a sheet
 */
record RegisterFailure(String code, @Nullable Long line, @Nullable Long column, String key, List<String> arguments) {

    Message message() {
        return new Message(key, List.copyOf(arguments));
    }
}
