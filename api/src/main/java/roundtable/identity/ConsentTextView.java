package roundtable.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The text that is agreed to.
 *
 * @param purpose for what
 * @param textVersion send it with the consent
 * @param title in a few words, in the reader's language
 * @param text the whole of it
 * @param required whether there is no account without it
 */
@Schema(name = "ConsentText", description = "The text that is agreed to")
record ConsentTextView(
        Purpose purpose,
        @Schema(examples = "1") String textVersion,
        @Schema(examples = "Обработка персональных данных") String title,
        String text,
        boolean required) {}
