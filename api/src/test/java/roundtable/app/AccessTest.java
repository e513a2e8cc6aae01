package roundtable.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import roundtable.app.AccessMatrix.Row;
import roundtable.app.ContractWalk.Operation;

/**
 * Case 22 of the attacks: every operation of the contract by every role. What {@code access.csv} says is what happens;
 * an operation that is missing there fails, and {@code docs/access.md} is the same for people.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccessTest {
    private static final AccessMatrix MATRIX = AccessMatrix.read();
    private static final Path PAGE = Path.of("../docs/access.md");
    private static final Set<Integer> REFUSED = Set.of(401, 403);

    private Map<String, Object> contract;
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void read() {
        contract = new Yaml().load(given().get("/q/openapi").asString());
    }

    private Stream<Operation> operations() {
        return ContractWalk.operations(contract);
    }

    @Test
    void the_matrix_has_every_operation_and_no_other() {
        assertThat(missing(MATRIX, contract))
                .as("not in access.csv; what happens now, to be thought about before it is taken over:%n%s", proposal())
                .isEmpty();
        var ids = operations().map(Operation::id).collect(Collectors.toSet());
        assertThat(MATRIX.rows())
                .extracting(Row::operation)
                .as("operations that are no more")
                .isSubsetOf(ids);
        assertThat(MATRIX.rows()).extracting(Row::name).doesNotHaveDuplicates();
        assertThat(AccessRules.names())
                .isSubsetOf(MATRIX.rows().stream().map(Row::name).toList());
    }

    @Test
    void an_operation_without_a_row_is_found() {
        var first = operations()
                .filter(o -> o.id().equals("changeRoundTable"))
                .findFirst()
                .orElseThrow();
        first.body().put("operationId", "changeUnheardOf");
        assertThat(missing(MATRIX, contract)).containsExactly("changeUnheardOf");
    }

    /** What the contract tells every client of the rights is what the matrix says. */
    @Test
    void the_contract_says_the_same() {
        var visitors = MATRIX.rows().stream()
                .filter(row -> row.is(AccessRules.VISITOR, AccessMatrix.YES))
                .map(Row::operation)
                .collect(Collectors.toSet());
        assertThat(operations().filter(AccessTest::isPublic).map(Operation::id)).hasSameElementsAs(visitors);
        operations().filter(o -> !named(o).isEmpty()).forEach(o -> MATRIX.rows().stream()
                .filter(row -> row.operation().equals(o.id()))
                .forEach(row -> assertThat(MATRIX.roles().stream().filter(r -> row.is(r, AccessMatrix.YES)))
                        .as(o.name())
                        .isSubsetOf(named(o))));
    }

    @Test
    void what_happens_is_what_the_matrix_says() {
        var world = new AccessWorld();
        var byId = operations().collect(Collectors.toMap(Operation::id, o -> o));
        for (var row : MATRIX.rows()) {
            var o = byId.get(row.operation());
            // A stranger's write asks for a password or a token of its own, which is refused in its own words.
            if (o != null && (o.method().equals("get") || !row.is(AccessRules.VISITOR, AccessMatrix.YES))) {
                row.answers().forEach((role, answer) -> expect(o, role, ask(world, o, row, role), allows(row, answer)));
            }
            if (row.operation().equals("signOut")) {
                world.signedOut();
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_page_is_that_of_the_matrix() throws IOException {
        var summaries = operations()
                .collect(Collectors.toMap(
                        Operation::id, o -> String.valueOf(o.body().get("summary"))));
        var page = MATRIX.page(summaries);
        Files.writeString(Path.of("target/access.md"), page);
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("cp api/target/access.md docs/access.md")
                .isEqualTo(page);
    }

    private static int ask(AccessWorld world, Operation o, Row row, String role) {
        var body = AccessRules.body(row);
        return body == null
                ? send(o, world.by(role), nowhere(o), Map.of())
                : send(o, world.by(role), world.path(o, row), body);
    }

    private static IntPredicate allows(Row row, String answer) {
        return answer.equals(AccessMatrix.YES)
                ? code -> !REFUSED.contains(code) && !(row.hides() && code == 404)
                : code -> code == Integer.parseInt(answer);
    }

    /** What is not there is not there for those who may as well as for those who may not, and nothing breaks. */
    @Test
    void nothing_happens_to_what_is_not_there() {
        var world = new AccessWorld();
        var powerful = List.of(AccessRules.MEMBER, AccessRules.REPRESENTATIVE, AccessRules.ADMINISTRATOR);
        operations()
                .filter(o -> o.path().contains("{id}") && !o.method().equals("get"))
                .forEach(o -> powerful.forEach(role -> {
                    var body = MATRIX.rows().stream()
                            .filter(row -> row.operation().equals(o.id()))
                            .map(AccessRules::body)
                            .filter(Objects::nonNull)
                            .findFirst();
                    expect(o, role, send(o, world.by(role), nowhere(o), body.orElse(Map.of())), c -> c >= 400);
                }));
        assertThat(wrong).isEmpty();
    }

    /** Case 24: what belongs to one recommendation is not there under the path of another. */
    @Test
    void a_child_is_not_found_under_the_path_of_another_parent() {
        var evidence = new AccessWorld().evidence();
        var other = new AccessWorld();
        assertThat(other.by(AccessRules.MODERATOR).get(evidence).statusCode()).isEqualTo(200);
        var foreign = evidence.replaceFirst(
                "[^/]+(?=/evidence/)", other.there("/recommendations/{id}").substring(17));
        assertThat(foreign).isNotEqualTo(evidence);
        for (var role : List.of(AccessRules.MODERATOR, AccessRules.ADMINISTRATOR, AccessRules.COUNCIL_MEMBER)) {
            assertThat(other.by(role).get(foreign).statusCode()).isEqualTo(404);
            assertThat(other.by(role).post(foreign + "/actions/accept").statusCode())
                    .isEqualTo(404);
        }
    }

    private static List<String> missing(AccessMatrix matrix, Map<String, Object> contract) {
        var known = matrix.rows().stream().map(Row::operation).collect(Collectors.toCollection(HashSet::new));
        return ContractWalk.operations(contract)
                .map(Operation::id)
                .filter(id -> !known.contains(id))
                .toList();
    }

    /** Rows for what is missing, as the product answers today for things that are nowhere. */
    private String proposal() {
        var missing = missing(MATRIX, contract);
        var world = new AccessWorld();
        return operations()
                .filter(o -> missing.contains(o.id()))
                .map(o -> o.id() + ",,"
                        + MATRIX.roles().stream()
                                .map(role -> send(o, world.by(role), nowhere(o), Map.of()))
                                .map(code -> REFUSED.contains(code) ? String.valueOf(code) : AccessMatrix.YES)
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isPublic(Operation o) {
        return List.of().equals(o.body().get("security"));
    }

    /** The roles that the contract names; none when every account may try. */
    private static Set<String> named(Operation o) {
        return ((List<?>) o.body().getOrDefault("security", List.of()))
                .stream()
                        .flatMap(scheme -> ((Map<?, ?>) scheme).values().stream())
                        .flatMap(roles -> ((List<?>) roles).stream())
                        .map(String::valueOf)
                        .collect(Collectors.toSet());
    }

    private static String nowhere(Operation o) {
        return o.path().replace("{action}", "publish").replaceAll("\\{\\w+}", AccessWorld.NOBODYS);
    }

    private static int send(Operation o, RequestSpecification request, String path, Object body) {
        request.header("If-Match", "\"0\"");
        if (o.accepts("multipart/form-data") && !o.accepts("application/json")) {
            request.contentType("multipart/form-data; boundary=x").body("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        } else if (!o.method().equals("get")) {
            request.contentType(o.method().equals("patch") ? "application/merge-patch+json" : "application/json")
                    .body(body);
        }
        return request.request(o.method().toUpperCase(Locale.ROOT), path).statusCode();
    }

    private void expect(Operation o, String role, int code, IntPredicate right) {
        if (code >= 500 || code == 429 || !right.test(code)) {
            wrong.add(o.name() + " by " + role + ": " + code);
        }
    }
}
