package roundtable.shared.text;

import java.util.List;

/**
 * A text for a person, not yet in a language: a key of the message files and its arguments. The key's first segment
 * names the files: {@code organization.duplicate-ogrn} stands in {@code messages/organization_ru.properties}.
 *
 * @param key whole key
 * @param arguments values for {@code {0}}, {@code {1}} … of {@link java.text.MessageFormat}
 */
public record Message(String key, List<Object> arguments) {

    /** A message with its arguments. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** A text that is already in the reader's language, for example from the validator. */
    public static Message verbatim(String text) {
        return new Message("", List.of(text));
    }
}
