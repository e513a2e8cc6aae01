package roundtable.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the structure fails on an example that breaks it: a check that cannot fail is none. */
class ArchitectureRulesTest {
    private static final String ENTITY = "package roundtable.award; @jakarta.persistence.Entity class Season { }";
    private static final String RESOURCE =
            """
            package roundtable.award;
            public class SeasonResource {
                @jakarta.ws.rs.GET public Season read() { return null; }
            }""";

    @TempDir
    Path dir;

    static Stream<Arguments> badExamples() {
        return Stream.of(
                Arguments.of(
                        "R1 organization looks down only",
                        List.of(
                                "package roundtable.award; public class Season { }",
                                "package roundtable.organization; class A { roundtable.award.Season season; }")),
                Arguments.of(
                        "R1 problem looks down only",
                        List.of(
                                "package roundtable.news; public class Item { }",
                                "package roundtable.problem; class A { roundtable.news.Item item; }")),
                Arguments.of(
                        "R2 no cycles",
                        List.of(
                                "package roundtable.news; public class Item { roundtable.event.Meeting meeting; }",
                                "package roundtable.event; public class Meeting { roundtable.news.Item item; }")),
                Arguments.of(
                        "R3 resources, services, repositories and entities are private to their feature",
                        List.of(ENTITY, RESOURCE)),
                Arguments.of(
                        "R4 only repositories and the store touch the entity manager",
                        List.of("package roundtable.award; class Jury { jakarta.persistence.EntityManager em; }")),
                Arguments.of(
                        "R5 time comes from the clock",
                        List.of("package roundtable.award; class Jury { Object due = java.time.LocalDate.now(); }")),
                Arguments.of("R6 every operation has a rule and an id", List.of(ENTITY, RESOURCE)),
                Arguments.of(
                        "R7 transactions begin in services and listeners",
                        List.of(
                                "package roundtable.award; class Jury { @jakarta.transaction.Transactional void judge() { } }")),
                Arguments.of("R8 no entity in a resource's signature", List.of(ENTITY, RESOURCE)),
                Arguments.of(
                        "R9 no association across features",
                        List.of(
                                "package roundtable.news; @jakarta.persistence.Entity public class Item { }",
                                "package roundtable.award; class Season { java.util.List<roundtable.news.Item> items; }")),
                Arguments.of(
                        "R10 injection by constructor",
                        List.of("package roundtable.award; class Jury { @jakarta.inject.Inject Object clock; }")),
                Arguments.of(
                        "R11 inputs, views and cards are records",
                        List.of("package roundtable.award; class SeasonInput { }")),
                Arguments.of(
                        "R13 a POST can be repeated",
                        List.of(
                                "package roundtable.award; public class SeasonResource { @jakarta.ws.rs.POST public void open() { } }")));
    }

    @ParameterizedTest
    @MethodSource("badExamples")
    void the_rule_fails_on_a_bad_example(String rule, List<String> sources) throws IOException {
        compile(sources);
        var classes = new ClassFileImporter().importPath(dir);
        assertThatThrownBy(() -> ArchitectureTest.rules().get(rule).check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @Test
    void each_rule_has_a_bad_example() {
        var tried = badExamples().map(a -> number(a.get()[0].toString())).distinct();
        assertThat(tried)
                .containsAll(ArchitectureTest.rules().keySet().stream()
                        .map(ArchitectureRulesTest::number)
                        .distinct()
                        .toList());
    }

    private void compile(List<String> sources) throws IOException {
        var files = new ArrayList<Path>();
        for (var source : sources) {
            var file = dir.resolve("src" + files.size()).resolve(typeName(source) + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source));
        }
        var arguments = new ArrayList<>(
                List.of("-proc:none", "-d", dir.toString(), "-cp", System.getProperty("java.class.path")));
        files.forEach(f -> arguments.add(f.toString()));
        var status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).as("the example compiles").isZero();
    }

    private static String typeName(String source) {
        var words = Arrays.asList(source.replaceAll("[{]", " ").split("\\s+", -1));
        return words.get(words.indexOf("class") + 1);
    }

    private static String number(String rule) {
        return rule.replaceFirst(" .*", "");
    }
}
