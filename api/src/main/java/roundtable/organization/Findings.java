package roundtable.organization;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import roundtable.shared.text.Finding;
import roundtable.shared.text.Message;

/** How the constraints of this feature say what they found: texts stand under {@code fault.<name>-<code>}. */
final class Findings {
    private Findings() {}

    /** What is wrong with a number of {@code shorter} or {@code longer} digits; empty when nothing is. */
    static Optional<String> number(String value, int shorter, int longer, Predicate<String> endsRight) {
        if (!value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of("digits");
        }
        if (value.length() != shorter && value.length() != longer) {
            return Optional.of("length");
        }
        return endsRight.test(value) ? Optional.empty() : Optional.of("check-digit");
    }

    /** Notes the finding with the violation; false, as a validator answers. */
    static boolean refuse(ConstraintValidatorContext context, String code, String name) {
        context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(finding(code, name));
        return false;
    }

    /** Notes a finding of a rule over several fields at one of them; false, as a validator answers. */
    static boolean refuse(ConstraintValidatorContext context, String field, String code, String name) {
        var details = context.unwrap(HibernateConstraintValidatorContext.class);
        details.disableDefaultConstraintViolation();
        details.withDynamicPayload(finding(code, name))
                .buildConstraintViolationWithTemplate("")
                .addPropertyNode(field)
                .addConstraintViolation();
        return false;
    }

    /** The same at a field of one item of a list. */
    static boolean refuse(
            ConstraintValidatorContext context, String list, int place, String field, String code, String name) {
        var details = context.unwrap(HibernateConstraintValidatorContext.class);
        details.disableDefaultConstraintViolation();
        details.withDynamicPayload(finding(code, name))
                .buildConstraintViolationWithTemplate("")
                .addPropertyNode(list)
                .addPropertyNode(field)
                .inIterable()
                .atIndex(place)
                .addConstraintViolation();
        return false;
    }

    private static Finding finding(String code, String name) {
        return new Finding(code, Message.of("organization.fault." + name + "-" + code));
    }
}
