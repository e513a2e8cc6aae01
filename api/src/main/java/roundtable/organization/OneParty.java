package roundtable.organization;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The numbers fit one party: an entrepreneur has ОГРНИП (15), ИНН (12) and no КПП, everybody else ОГРН (13) and
 * ИНН (10); who has a number is registered. Codes {@code length}, {@code not-registered}, {@code entrepreneur}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneParty.Check.class)
@interface OneParty {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    final class Check implements ConstraintValidator<OneParty, OrganizationInput> {
        /** Entrepreneurs and heads of farms: the natural persons of ОКОПФ. */
        private static final String PERSONS = "50";

        @Override
        public boolean isValid(OrganizationInput in, ConstraintValidatorContext context) {
            var person = isPerson(in);
            var valid = true;
            if (length(in.ogrn()) == (person ? 13 : 15)) {
                valid = Findings.refuse(context, "ogrn", "length", person ? "ogrn-of-person" : "ogrn-of-entity");
            }
            if (length(in.inn()) == (person ? 10 : 12)) {
                valid = Findings.refuse(context, "inn", "length", person ? "inn-of-person" : "inn-of-entity");
            }
            if (person && in.kpp() != null) {
                valid = Findings.refuse(context, "kpp", "entrepreneur", "kpp");
            }
            if (Boolean.FALSE.equals(in.registered()) && (in.ogrn() != null || in.kpp() != null)) {
                valid = Findings.refuse(context, "registered", "not-registered", "registered");
            }
            return valid;
        }

        /** The legal form says it; without one a business may be either, and its own number says which. */
        private static boolean isPerson(OrganizationInput in) {
            if (in.kind() != OrganizationKind.BUSINESS) {
                return false;
            }
            if (in.legalFormCode() != null) {
                return in.legalFormCode().startsWith(PERSONS);
            }
            return in.ogrn() != null ? length(in.ogrn()) == 15 : length(in.inn()) == 12;
        }

        private static int length(@Nullable String value) {
            return value == null ? 0 : value.length();
        }
    }
}
