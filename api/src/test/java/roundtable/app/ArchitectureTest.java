package roundtable.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shape of the code, R1–R13 of docs/architecture.md; R12 is TableOwnerTest's. */
class ArchitectureTest {
    /** From the ground up. A package sees the floors below its own. */
    static final List<List<String>> FLOORS = List.of(
            List.of("shared"),
            List.of("identity", "reference", "file", "audit"),
            List.of("organization"),
            List.of("comment", "discussion", "moderation", "notification", "answer", "follow"),
            List.of(
                    "problem",
                    "exchange",
                    "support",
                    "property",
                    "event",
                    "news",
                    "platform",
                    "community",
                    "proposal",
                    "project",
                    "story",
                    "learning",
                    "volunteer"),
            List.of("resolution", "award", "initiative"),
            List.of("search", "dashboard", "integration", "site"),
            List.of("app", "demo"));
    /** What a package may see on its own floor. */
    static final Map<String, List<String>> ARROWS = Map.of(
            "file", List.of("identity"),
            "comment", List.of("moderation"),
            "discussion", List.of("comment", "moderation"),
            "proposal", List.of("problem"),
            "project", List.of("problem", "proposal"),
            "story", List.of("proposal", "project"),
            "learning", List.of("event"),
            "volunteer", List.of("event", "learning"));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("roundtable");

    @TestFactory
    Stream<DynamicTest> the_rules_hold() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(OURS)));
    }

    @Test
    void every_package_stands_on_a_floor() {
        var known = FLOORS.stream().flatMap(List::stream).toList();
        assertThat(OURS.stream().map(ArchitectureTest::feature).distinct()).isSubsetOf(known);
    }

    static Map<String, ArchRule> rules() {
        var rules = new java.util.LinkedHashMap<String, ArchRule>();
        for (var floor = 0; floor < FLOORS.size(); floor++) {
            for (var feature : FLOORS.get(floor)) {
                rules.put(
                        "R1 " + feature + " looks down only",
                        classes()
                                .that()
                                .resideInAPackage("roundtable." + feature + "..")
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage(allowed(floor, feature))
                                        .or(com.tngtech.archunit.base.DescribedPredicate.describe(
                                                "of a library",
                                                c -> !c.getPackageName().startsWith("roundtable"))))
                                .allowEmptyShould(true));
            }
        }
        rules.put("R2 no cycles", slices().matching("roundtable.(*)..").should().beFreeOfCycles());
        rules.put(
                "R2 no cycles in the kit",
                slices().matching("roundtable.shared.(*)..").should().beFreeOfCycles());
        rules.put(
                "R3 resources, services, repositories and entities are private to their feature",
                classes()
                        .that()
                        .haveNameMatching("roundtable\\.(?!shared).*(Resource|Service|Repository)")
                        .or()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .bePackagePrivate());
        rules.put(
                "R4 only repositories and the store touch the entity manager",
                noClasses()
                        .that()
                        .haveNameNotMatching(".*Repository")
                        .and()
                        .resideOutsideOfPackage("roundtable.shared.store..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("jakarta.persistence.EntityManager"));
        rules.put("R5 time comes from the clock", ArchitectureRules.timeFromTheClock());
        rules.put(
                "R6 every operation has a rule and an id",
                methods().that(ArchitectureRules.areOperations()).should(ArchitectureRules.haveARuleAndAnId()));
        rules.put(
                "R7 transactions begin in services and listeners",
                methods()
                        .that()
                        .areAnnotatedWith("jakarta.transaction.Transactional")
                        .should()
                        .beDeclaredInClassesThat()
                        .haveNameMatching(".*(Service|Listener)")
                        .allowEmptyShould(true));
        rules.put(
                "R8 no entity in a resource's signature",
                methods().that(ArchitectureRules.areOperations()).should(ArchitectureRules.speakOfNoEntity()));
        rules.put(
                "R9 no association across features",
                noFields()
                        .should()
                        .beAnnotatedWith("jakarta.persistence.ManyToOne")
                        .orShould(ArchitectureRules.holdAnEntityOfAnotherFeature()));
        rules.put(
                "R10 injection by constructor",
                noFields()
                        .should()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .orShould()
                        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty"));
        rules.put(
                "R11 inputs, views and cards are records",
                classes()
                        .that()
                        .haveNameMatching("roundtable\\..*(Input|View|Card|Filter)")
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .resideOutsideOfPackage("roundtable.shared..")
                        .should()
                        .beRecords());
        rules.put(
                "R13 a POST can be repeated",
                methods()
                        .that(ArchitectureRules.areRepeatablePosts())
                        .should()
                        .beAnnotatedWith("roundtable.shared.http.Idempotent"));
        return rules;
    }

    private static String[] allowed(int floor, String feature) {
        var allowed = new ArrayList<>(List.of("roundtable." + feature + ".."));
        FLOORS.subList(0, floor).stream().flatMap(List::stream).forEach(f -> allowed.add("roundtable." + f + ".."));
        ARROWS.getOrDefault(feature, List.of()).forEach(f -> allowed.add("roundtable." + f + ".."));
        return allowed.toArray(String[]::new);
    }

    static String feature(JavaClass type) {
        var name = type.getPackageName();
        return name.replaceFirst("^roundtable\\.", "").replaceFirst("\\..*", "");
    }
}
