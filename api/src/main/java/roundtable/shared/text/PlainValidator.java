package roundtable.shared.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** The check of {@link Plain}. */
public final class PlainValidator implements ConstraintValidator<Plain, String> {
    private boolean lines;

    /** Called by the validator. */
    public PlainValidator() {}

    @Override
    public void initialize(Plain plain) {
        lines = plain.lines();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        var fault = !isPlain(text, lines) ? "control-character" : isInvisible(text) ? "nothing-visible" : null;
        if (fault != null) {
            context.unwrap(HibernateConstraintValidatorContext.class)
                    .withDynamicPayload(new Finding(fault, Message.of("shared.fault." + fault)));
        }
        return fault == null;
    }

    /** Made of marks without a width: it counts as a word and shows none. Mere spaces are for {@code @NotBlank}. */
    private static boolean isInvisible(String text) {
        return text.codePoints().anyMatch(PlainValidator::hasNoWidth)
                && text.codePoints()
                        .allMatch(c -> hasNoWidth(c) || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Format marks, and the two letters that are drawn as nothing: the Hangul filler and the empty Braille pattern. */
    private static boolean hasNoWidth(int c) {
        return Character.getType(c) == Character.FORMAT || c == 0x3164 || c == 0x2800;
    }

    /** The same check for what comes in another way than through the validator. */
    public static boolean isPlain(String text, boolean lines) {
        return text.codePoints().allMatch(c -> isPlain(c, lines));
    }

    private static boolean isPlain(int c, boolean lines) {
        if (lines && (c == '\n' || c == '\r' || c == '\t')) {
            return true;
        }
        var turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        var type = Character.getType(c);
        return !turnsDirection
                && type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED;
    }
}
