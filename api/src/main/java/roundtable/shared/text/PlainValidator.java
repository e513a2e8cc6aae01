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
        if (text == null || isPlain(text, lines)) {
            return true;
        }
        context.unwrap(HibernateConstraintValidatorContext.class)
                .withDynamicPayload(new Finding("control-character", Message.of("shared.fault.control-character")));
        return false;
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
