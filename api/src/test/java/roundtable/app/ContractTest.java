package roundtable.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The published contract is true, whole, and breaks nobody who relies on the last released one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ContractTest {
    private static final Path COMMITTED = Path.of("../openapi/openapi.yaml");
    private static final Path RELEASED = Path.of("../openapi/released");

    @Test
    void the_committed_contract_is_the_generated_one() throws IOException {
        assertThat(committed())
                .as("cp api/target/openapi/openapi.yaml openapi/ and look at the difference")
                .isEqualTo(generated());
    }

    @Test
    void every_operation_has_an_id_a_summary_a_tag_errors_and_an_example() {
        assertThat(ContractWalk.faults(generated())).isEmpty();
    }

    @Test
    void every_write_of_a_stranger_is_refused() {
        var writes = ContractWalk.operations(generated())
                .filter(o -> !o.method().equals("get") && !o.path().startsWith("/api/v1/auth/"))
                .toList();
        assertThat(writes).isNotEmpty();
        for (var write : writes) {
            var path = write.path().replaceAll("\\{\\w+}", "0193aaaa-0000-7000-8000-000000000000");
            given().contentType("application/json")
                    .body("{}")
                    .request(write.method().toUpperCase(java.util.Locale.ROOT), path)
                    .then()
                    .statusCode(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"operationId", "summary", "tags", "responses"})
    void the_walk_finds_what_is_missing(String part) {
        var contract = generated();
        ContractWalk.operations(contract).findFirst().orElseThrow().body().remove(part);
        assertThat(ContractWalk.faults(contract)).isNotEmpty();
    }

    /** Of two types with one name the generator numbers one, and which of them depends on the order of the build. */
    @Test
    void no_two_types_share_a_name() {
        assertThat(ContractWalk.map(ContractWalk.map(generated(), "components"), "schemas")
                        .keySet())
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*\\D\\d"));
    }

    @Test
    void no_change_breaks_the_last_release() throws IOException {
        try (var releases = Files.list(RELEASED)) {
            var last = releases.filter(f -> f.toString().endsWith(".yaml")).max(Path::compareTo);
            if (last.isPresent()) {
                assertThat(ContractChanges.breaking(load(last.get()), generated()))
                        .isEmpty();
            }
        }
    }

    @Test
    void a_removed_operation_parameter_or_field_is_found_to_be_breaking() {
        var names = List.of("listLegalForms");
        var without = generated();
        ContractWalk.paths(without).values().removeIf(item -> ContractWalk.ids(item).stream()
                .anyMatch(names::contains));
        assertThat(ContractChanges.breaking(generated(), without)).anyMatch(b -> b.contains("listLegalForms"));

        var poorer = generated();
        ContractWalk.properties(poorer, "LegalForm").remove("group");
        assertThat(ContractChanges.breaking(generated(), poorer)).anyMatch(b -> b.contains("LegalForm.group"));

        var narrower = generated();
        ContractWalk.properties(narrower, "LegalForm").put("code", Map.of("type", "integer"));
        assertThat(ContractChanges.breaking(generated(), narrower)).anyMatch(b -> b.contains("LegalForm.code"));
    }

    private static Map<String, Object> generated() {
        return new Yaml().load(given().get("/q/openapi").asString());
    }

    private static Map<String, Object> committed() throws IOException {
        return load(COMMITTED);
    }

    private static Map<String, Object> load(Path file) throws IOException {
        return new Yaml().load(Files.readString(file));
    }
}
