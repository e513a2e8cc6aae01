package roundtable.organization;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Objects;

/** Every interval ends after it begins, and none of one day meets another. Codes {@code backwards}, {@code overlap}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneAfterAnother.Check.class)
@interface OneAfterAnother {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    final class Check implements ConstraintValidator<OneAfterAnother, OpeningHours> {
        @Override
        public boolean isValid(OpeningHours hours, ConstraintValidatorContext context) {
            return hours.week() == null
                    || !hours.week().stream().allMatch(i -> i != null && i.saysAll())
                    || isValid(hours.week(), context);
        }

        private static boolean isValid(List<OpenInterval> week, ConstraintValidatorContext context) {
            var valid = true;
            for (var i = 0; i < week.size(); i++) {
                var one = Objects.requireNonNull(week.get(i));
                if (!one.goesForward()) {
                    valid = Findings.refuse(context, "week", i, "closes", "backwards", "hours");
                } else if (week.subList(0, i).stream().anyMatch(one::meets)) {
                    valid = Findings.refuse(context, "week", i, "opens", "overlap", "hours");
                }
            }
            return valid;
        }
    }
}
