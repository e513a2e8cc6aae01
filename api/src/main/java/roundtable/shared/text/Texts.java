package roundtable.shared.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts a {@link Message} into a language. Russian is complete by rule, so it is where a missing text falls back to. */
public final class Texts {
    /** Languages of the product, the default first. */
    public static final java.util.List<String> LANGUAGES = java.util.List.of("ru", "en");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text in that language. A key that is nowhere is a programming error and throws. */
    public static String in(String language, Message message) {
        if (message.key().isEmpty()) {
            return String.valueOf(message.arguments().get(0));
        }
        var bundle = message.key().substring(0, message.key().indexOf('.'));
        var locale = Locale.forLanguageTag(language);
        var pattern = ResourceBundle.getBundle("messages/" + bundle, locale, NO_FALLBACK)
                .getString(message.key().substring(bundle.length() + 1));
        return new MessageFormat(pattern, locale).format(message.arguments().toArray());
    }

    /** Whether the files hold a text for the key. */
    public static boolean has(String language, String key) {
        var bundle = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle("messages/" + bundle, Locale.forLanguageTag(language), NO_FALLBACK)
                .containsKey(key.substring(bundle.length() + 1));
    }

    /** The reader's language from {@code Accept-Language}; Russian unless English is asked for first. */
    public static String language(@org.jspecify.annotations.Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return LANGUAGES.get(0);
        }
        try {
            var best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return best == null ? LANGUAGES.get(0) : best;
        } catch (IllegalArgumentException malformed) {
            return LANGUAGES.get(0);
        }
    }
}
