package roundtable.app;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;

/** Conditions that the rules of {@link ArchitectureTest} are made of. */
final class ArchitectureRules {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final List<String> RULES = List.of(
            "jakarta.annotation.security.PermitAll",
            "io.quarkus.security.Authenticated",
            "jakarta.annotation.security.RolesAllowed");
    private static final Set<String> CLOCKLESS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year");

    private ArchitectureRules() {}

    static ArchRule timeFromTheClock() {
        return ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "now() without a clock",
                        call -> call.getTarget().getName().equals("now")
                                && CLOCKLESS.contains(call.getTargetOwner().getFullName())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(p -> p.getFullName().equals("java.time.Clock"))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    static DescribedPredicate<JavaMethod> areOperations() {
        return DescribedPredicate.describe("are operations", method -> METHODS.stream()
                .anyMatch(m -> method.isAnnotatedWith("jakarta.ws.rs." + m)));
    }

    static ArchCondition<JavaMethod> haveARuleAndAnId() {
        return new ArchCondition<>("have a rule, an operationId and a summary") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (RULES.stream().filter(method::isAnnotatedWith).count() != 1) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has not one rule"));
                }
                var operation = method.tryGetAnnotationOfType("org.eclipse.microprofile.openapi.annotations.Operation");
                var described = operation.isPresent()
                        && !operation
                                .get()
                                .get("operationId")
                                .orElse("")
                                .toString()
                                .isBlank()
                        && !operation.get().get("summary").orElse("").toString().isBlank();
                var hidden = operation.isPresent()
                        && operation.get().get("hidden").orElse(false).equals(true);
                if (!described && !hidden) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " has no operationId or no summary"));
                }
            }
        };
    }

    static DescribedPredicate<JavaMethod> areRepeatablePosts() {
        return DescribedPredicate.describe(
                "are POSTs outside of /auth",
                // A preview keeps nothing, so that it may be asked for again and again.
                method -> method.isAnnotatedWith("jakarta.ws.rs.POST")
                        && !method.getName().equals("preview")
                        && !path(method.getOwner()).concat("/").startsWith("/api/v1/auth/"));
    }

    private static String path(JavaClass resource) {
        return resource.tryGetAnnotationOfType("jakarta.ws.rs.Path")
                .flatMap(path -> path.get("value"))
                .map(Object::toString)
                .orElse("");
    }

    static ArchCondition<JavaMethod> speakOfNoEntity() {
        return new ArchCondition<>("speak of no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAllInvolvedRawTypes().stream()
                        .filter(ArchitectureRules::isEntity)
                        .forEach(e -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " speaks of the entity " + e.getName())));
            }
        };
    }

    static ArchCondition<JavaField> holdAnEntityOfAnotherFeature() {
        return new ArchCondition<>("hold an entity of another feature") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                var foreign = field.getAllInvolvedRawTypes().stream()
                        .filter(ArchitectureRules::isEntity)
                        .anyMatch(e -> !ArchitectureTest.feature(e).equals(ArchitectureTest.feature(field.getOwner())));
                if (foreign) {
                    events.add(SimpleConditionEvent.satisfied(field, field.getFullName()));
                }
            }
        };
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith("jakarta.persistence.Entity");
    }
}
