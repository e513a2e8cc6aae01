package roundtable.app;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import roundtable.app.ContractWalk.Operation;
import roundtable.initiative.Initiatives;

/**
 * The rules of the contract that hold for every operation, tried on every operation: whoever adds one need not think of
 * them, and cannot forget them. What a rule means in detail is told by HttpRulesTest and the features' tests.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class UniformRulesTest {
    private static final String PROBLEM = "application/problem+json";
    /** What these cannot be asked without. */
    private static final Map<String, String> NEEDED = Map.of(
            "mapOrganizations", "?bbox=-180,-90,180,90&zoom=3",
            "mapProblems", "?bbox=-180,-90,180,90&zoom=3",
            "mapProposals", "?bbox=-180,-90,180,90&zoom=3",
            "search", "?q=%D1%81%D0%BE%D0%B2%D0%B5%D1%82",
            "listSimilarProblems", "?q=%D1%8F%D0%BC%D0%B0",
            "listSimilarProposals", "?q=%D1%8F%D0%BC%D0%B0",
            "listCarriedOut", "?targetType=problem&targetId=0193a000-0000-7000-8000-000000000001");

    /** A password may hold anything; the text of a resolution is looked at by its reader, when the rest is right. */
    private static final List<String> FREE = List.of("password", "newPassword", "text");

    @Inject
    Clock clock;

    private Map<String, Object> contract;
    private AccessWorld world;
    private String ownOrganization;
    private String ownCouncil;
    private String ownProblem;
    private String ownProposal;
    private String ownStory;
    private String ownInitiative;
    private String ownComment;
    private String ownDiscussion;
    private String ownSearch;
    private String ownTemplate;
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void read() {
        world = new AccessWorld();
        contract = new Yaml().load(given().get("/q/openapi").asString());
        ownOrganization = made("organizations", Map.of("kind", "ngo", "shortName", "Own " + UUID.randomUUID()));
        ownCouncil = made("organizations", Map.of("kind", "council", "shortName", "Own " + UUID.randomUUID()));
        ownProblem = own("problems", Map.of("kind", "statement"));
        ownProposal = own("proposals", Map.of());
        ownStory = made(
                "stories",
                Map.of("organizationId", ownOrganization, "title", "Own", "summary", "Short", "body", "Words"));
        ownInitiative = made("initiatives", Initiatives.words(ownCouncil));
        ownTemplate = made(
                "answer-templates", Map.of("bodyId", ownCouncil, "title", "Own " + UUID.randomUUID(), "text", "Words"));
        ownComment = made(
                world.there("/api/v1/proposals/{id}/comments").substring("/api/v1/".length()), Map.of("text", "Own"));
        var today = LocalDate.now(clock);
        ownDiscussion = made(
                "discussions",
                Map.of(
                        "title",
                        "Own",
                        "body",
                        "Words",
                        "opensOn",
                        today.plusDays(2).toString(),
                        "closesOn",
                        today.plusDays(9).toString()));
    }

    private Stream<Operation> operations(String... methods) {
        return ContractWalk.operations(contract)
                .filter(o -> o.path().startsWith("/api/v1/") && List.of(methods).contains(o.method()));
    }

    /** Whoever may read most: the desk of moderation is the moderators', a story its organization's. */
    private RequestSpecification administrator() {
        return world.by("administrator moderator representative:" + ownOrganization + " council_member:" + ownCouncil
                        + " officer:" + ownCouncil)
                .urlEncodingEnabled(false);
    }

    private RequestSpecification visitor() {
        return world.by(AccessRules.VISITOR).urlEncodingEnabled(false);
    }

    private String there(Operation o) {
        return world.there(o.path()) + NEEDED.getOrDefault(o.id(), "");
    }

    @Test
    void an_unknown_parameter_is_400_and_named_in_both_languages() {
        operations("get", "post", "patch", "delete").forEach(o -> {
            for (var language : List.of("ru", "en")) {
                var answer = body(o, administrator().header("Accept-Language", language))
                        .request(o.method().toUpperCase(Locale.ROOT), world.there(o.path()) + "?colour=red");
                // A path whose action is none is not there.
                expect(o, answer, o.path().contains("{action}") && answer.statusCode() == 404 ? 404 : 400);
                if (answer.statusCode() == 400 && !answer.asString().contains("\"colour\"")) {
                    wrong.add(o.name() + " does not name it");
                }
                if (!language.equals(answer.header("Content-Language"))) {
                    wrong.add(o.name() + " speaks " + answer.header("Content-Language"));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_list_takes_one_to_a_hundred_and_its_own_cursors_only() {
        var lists =
                operations("get").filter(o -> parameters(o).contains("limit")).toList();
        assertThat(lists).isNotEmpty();
        lists.forEach(o -> {
            for (var bad : List.of("limit=0", "limit=101", "limit=1000000000", "limit=abc")) {
                expect(o, administrator().get(with(o, bad)), 400);
            }
            // Below an import that is not there, that is said first.
            if (parameters(o).contains("cursor") && !o.path().contains("/imports/{id}/")) {
                expect(o, administrator().get(with(o, "cursor=forged")), 400);
            }
            var page = administrator().get(with(o, "limit=1"));
            if (page.statusCode() == 200 && (page.path("nextCursor") == null) != (page.header("Link") == null)) {
                wrong.add(o.name() + ": Link and nextCursor do not agree");
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** The framework would take it for one that is not there, and show what was not asked for. */
    @Test
    void a_parameter_without_a_value_is_400_and_named() {
        operations("get").forEach(o -> parameters(o).stream()
                .filter(name ->
                        !name.equals("q") && !NEEDED.getOrDefault(o.id(), "").contains(name + "="))
                .forEach(name -> {
                    var answer = administrator().get(with(o, name + "="));
                    expect(o, answer, 400);
                    if (!answer.asString()
                            .contains("{\"field\":\"" + name + "\",\"in\":\"query\",\"code\":\"empty\"")) {
                        wrong.add(o.name() + " does not name " + name);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void only_documented_keys_sort() {
        var sorted =
                operations("get").filter(o -> parameters(o).contains("sort")).toList();
        assertThat(sorted).isNotEmpty();
        sorted.forEach(o -> {
            for (var bad : List.of("passwordHash", "x;drop%20table%20organization", "-")) {
                expect(o, administrator().get(with(o, "sort=" + bad)), 400);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** The answer for an id that is none is that for an id that nobody has. */
    @Test
    void a_path_id_that_is_no_id_is_the_404_of_a_stranger_to_us() {
        operations("get").filter(o -> o.path().contains("{")).forEach(o -> {
            var nobodys = administrator()
                    .get(o.path().replaceAll("\\{\\w+}", AccessWorld.NOBODYS) + NEEDED.getOrDefault(o.id(), ""));
            var none = administrator()
                    .get(o.path().replaceAll("\\{\\w+}", "no-such-thing") + NEEDED.getOrDefault(o.id(), ""));
            expect(o, nobodys, 404);
            expect(o, none, 404);
            if (!same(nobodys).equals(same(none))) {
                wrong.add(o.name() + ": " + same(nobodys) + " / " + same(none));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_method_that_a_path_does_not_know_is_405_and_the_answer_says_which_it_knows() {
        ContractWalk.paths(contract).forEach((path, item) -> {
            if (!path.startsWith("/api/v1/")) {
                return;
            }
            var asked = visitor().options(world.there(path)).header("Allow");
            expectOf(new Operation(path, "options", Map.of()), allowed(item).equals(asked), "Allow " + asked);
            ContractWalk.METHODS.stream().filter(m -> !item.containsKey(m)).forEach(method -> {
                var o = new Operation(path, method, Map.of());
                var answer = body(o, administrator()).request(method.toUpperCase(Locale.ROOT), world.there(path));
                // Where a longer path of another resource fits better, it is that which is not there.
                expect(o, answer, answer.statusCode() == 404 ? 404 : 405);
                if (answer.statusCode() == 405) {
                    expectOf(o, allowed(item).equals(answer.header("Allow")), "Allow " + answer.header("Allow"));
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    private static String allowed(Map<String, Object> item) {
        var methods = new TreeSet<String>();
        methods.add("OPTIONS");
        ContractWalk.METHODS.stream().filter(item::containsKey).forEach(m -> methods.add(m.toUpperCase(Locale.ROOT)));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    @Test
    void a_form_that_nobody_offers_is_406() {
        operations("get")
                .filter(o -> !o.path().contains("/imports/{id}/"))
                .forEach(o ->
                        expect(o, administrator().header("Accept", "video/mp4").get(there(o)), 406));
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_body_of_another_kind_is_415() {
        operations("post", "patch")
                .filter(o -> o.body().containsKey("requestBody"))
                .forEach(o -> expect(
                        o,
                        administrator()
                                .contentType("text/plain")
                                .body("{}")
                                .request(o.method().toUpperCase(Locale.ROOT), world.there(o.path())),
                        415));
        assertThat(wrong).isEmpty();
    }

    @Test
    void two_mebibytes_of_json_are_413_with_and_without_a_length() throws IOException {
        var large = 2 << 20;
        var piece = (Integer.toHexString(large) + "\r\n{\"x\":\"" + "a".repeat(large - 8) + "\"}\r\n0\r\n\r\n")
                .getBytes(UTF_8);
        for (var o : operations("post", "patch").toList()) {
            if (o.accepts("application/json") || o.accepts("application/merge-patch+json")) {
                // Said beforehand, it is refused before anything has come.
                expectOf(o, answer(o, "Content-Length: " + large, new byte[0]).contains(" 413 "), "with a length");
                expectOf(o, answer(o, "Transfer-Encoding: chunked", piece).contains(" 413 "), "in a chunk");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The first line of the answer. */
    private String answer(Operation o, String length, byte[] body) throws IOException {
        var type = o.method().equals("patch") ? "application/merge-patch+json" : "application/json";
        var head = o.method().toUpperCase(Locale.ROOT) + " " + world.there(o.path())
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: " + Personas.header(UUID.randomUUID().toString(), "administrator", "moderator")
                + "\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n";
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            try {
                socket.getOutputStream().write(body);
            } catch (IOException refusedBeforeTheEnd) {
                // The answer is there all the same.
            }
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }
    }

    @Test
    void json_with_a_duplicate_key_an_unknown_field_or_a_fault_is_400() {
        operations("post", "patch")
                .filter(o -> o.accepts("application/json") || o.accepts("application/merge-patch+json"))
                .forEach(o -> {
                    for (var bad : List.of(
                            "{\"colour\":1}",
                            "{\"a\":1,\"a\":2}",
                            "{\"a\":",
                            "[]",
                            "[".repeat(900) + "]".repeat(900))) {
                        var request = body(o, administrator()).body(bad);
                        if (o.method().equals("patch")) {
                            request.header("If-Match", tag(o));
                        }
                        var answer = request.request(o.method().toUpperCase(Locale.ROOT), written(o));
                        // A merge patch meets its fields after the thing; these are of things that are not there.
                        expect(o, answer, o.method().equals("patch") && answer.statusCode() != 400 ? 404 : 400);
                    }
                });
        assertThat(wrong).isEmpty();
    }

    /** Each text of the contract's own examples in turn: the database refuses what hides in it, and we say so before. */
    @Test
    void a_text_with_a_hidden_character_is_400_and_its_field_is_named() {
        operations("post", "patch").forEach(o -> example(o).forEach((field, value) -> {
            // The draft of an answer is its officer's alone.
            var hidden = o.method().equals("patch") && o.path().contains("/official-answers/");
            if (hidden || !(value instanceof String) || FREE.contains(field)) {
                return;
            }
            var patch = o.method().equals("patch");
            var request = body(o, administrator()).body(Map.of(field, "a\u0000b"));
            if (patch) {
                request.header("If-Match", tag(o));
            }
            var answer = request.request(o.method().toUpperCase(Locale.ROOT), written(o));
            expect(o, answer, 400);
            if (!answer.asString().contains("\"/" + field + "\"")) {
                wrong.add(o.name() + " does not name " + field);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_parameter_with_a_hidden_character_breaks_nothing() {
        operations("get").forEach(o -> parameters(o).forEach(parameter -> {
            var answer = administrator().get(with(o, parameter + "=a%00b"));
            if (answer.statusCode() != 200 && answer.statusCode() != 400 && answer.statusCode() != 404) {
                wrong.add(o.name() + " " + parameter + ": " + answer.statusCode());
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_public_read_is_kept_by_its_tag_open_to_all_sites_and_never_signed_in() {
        operations("get").filter(UniformRulesTest::isPublic).forEach(o -> {
            var read = visitor().header("Origin", "https://portal.example").get(there(o));
            if (read.statusCode() == 404) {
                // Of these the world has none that is public.
                expectOf(o, List.of("getOrganizationByOgrn", "getEvidence").contains(o.id()), "404");
                return;
            }
            var tag = String.valueOf(read.header("ETag"));
            expectOf(o, read.statusCode() == 200, "" + read.statusCode());
            expectOf(o, tag.matches("\"\\d+-[\\w-]+\""), "ETag " + tag);
            expectOf(
                    o,
                    read.header("Cache-Control").matches("public, max-age=\\d+, stale-while-revalidate=\\d+"),
                    "Cache-Control");
            expectOf(o, "*".equals(read.header("Access-Control-Allow-Origin")), "is closed to other sites");
            expectOf(o, read.header("Access-Control-Allow-Credentials") == null, "allows credentials");
            expectOf(o, read.header("Content-Encoding") == null, "is packed");
            expectOf(o, visitor().header("If-None-Match", tag).get(there(o)).statusCode() == 304, "is not 304");
            var mine = administrator().get(there(o));
            expectOf(o, "private, no-store".equals(mine.header("Cache-Control")), "keeps what is signed in");
            var head = visitor().head(there(o));
            expectOf(o, head.statusCode() == 200 && head.header("ETag") != null, "HEAD " + head.statusCode());
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_private_read_is_kept_nowhere_and_open_to_no_other_site() {
        operations("get").filter(o -> !isPublic(o)).forEach(o -> {
            for (var request : List.of(visitor(), administrator())) {
                var read = request.header("Origin", "https://portal.example").get(there(o));
                expectOf(o, "private, no-store".equals(read.header("Cache-Control")), "may be kept");
                expectOf(o, read.header("Access-Control-Allow-Origin") == null, "is open");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_change_names_its_version() {
        var changes =
                // An answer in preparation is its body's alone: AnswerTest.
                operations("patch")
                        .filter(o ->
                                !o.path().contains("/imports/") && !o.path().contains("/official-answers/"))
                        .toList();
        assertThat(changes).hasSizeGreaterThan(3);
        changes.forEach(o -> {
            expect(o, body(o, administrator()).patch(written(o)), 428);
            for (var stale : List.of("\"4711\"", "\"4711-digest\"", "W/\"0\"")) {
                expect(o, body(o, administrator()).header("If-Match", stale).patch(written(o)), 412);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** The newest of what is there; a comment is read in its list only, and the staff's was published as it was written. */
    private String tag(Operation o) {
        if (o.path().equals("/api/v1/comments/{id}")) {
            return "\"1\"";
        }
        var tag = administrator().get(written(o)).header("ETag");
        return tag == null ? "\"0\"" : tag;
    }

    /** Where the administrator may write: what somebody says or proposes is changed by those who say it alone. */
    private String written(Operation o) {
        if (o.path().contains("/saved-searches/{id}")) {
            return o.path().replace("{id}", ownSearch());
        }
        return o.method().equals("patch")
                ? world.there(o.path()
                        .replace("/problems/{id}", "/problems/" + ownProblem)
                        .replace("/proposals/{id}", "/proposals/" + ownProposal)
                        .replace("/stories/{id}", "/stories/" + ownStory)
                        .replace("/initiatives/{id}", "/initiatives/" + ownInitiative)
                        .replace("/answer-templates/{id}", "/answer-templates/" + ownTemplate)
                        .replace("/comments/{id}", "/comments/" + ownComment)
                        .replace("/discussions/{id}", "/discussions/" + ownDiscussion))
                : world.there(o.path());
    }

    /** Made once and where it is asked for: a person keeps no more than twenty, and each of them once. */
    private String ownSearch() {
        if (ownSearch == null) {
            var words = Map.of("q", List.of("сквер " + UUID.randomUUID()));
            ownSearch = made(
                    "me/saved-searches",
                    Map.of("type", "proposal", "query", words, "name", "Own " + UUID.randomUUID()));
        }
        return ownSearch;
    }

    private String own(String kind, Map<String, Object> more) {
        var words = new java.util.HashMap<String, Object>(Map.of("title", "Own", "body", "Words", "everywhere", true));
        words.putAll(more);
        return made(kind, words);
    }

    private String made(String kind, Map<String, ?> words) {
        return administrator()
                .contentType("application/json")
                .body(words)
                .post("/api/v1/" + kind)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> example(Operation o) {
        var json = o.method().equals("patch") ? "application/merge-patch+json" : "application/json";
        return o.accepts(json) && !o.path().contains("/imports/{id}")
                ? ContractWalk.map(
                        ContractWalk.map(ContractWalk.map(ContractWalk.map(o.body(), "requestBody"), "content"), json),
                        "example")
                : Map.of();
    }

    private static boolean isPublic(Operation o) {
        return List.of().equals(o.body().get("security"));
    }

    private static List<String> parameters(Operation o) {
        return ((List<?>) o.body().getOrDefault("parameters", List.of()))
                .stream()
                        .map(p -> ((Map<?, ?>) p))
                        .filter(p -> "query".equals(p.get("in")))
                        .map(p -> String.valueOf(p.get("name")))
                        .toList();
    }

    private String with(Operation o, String parameter) {
        var path = there(o);
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    private static RequestSpecification body(Operation o, RequestSpecification request) {
        if (!o.method().equals("post") && !o.method().equals("patch")) {
            return request;
        }
        if (o.accepts("multipart/form-data") && !o.accepts("application/json")) {
            return request.contentType("multipart/form-data; boundary=x").body("--x--\r\n".getBytes(UTF_8));
        }
        return request.contentType(o.method().equals("patch") ? "application/merge-patch+json" : "application/json")
                .body("{}");
    }

    private static String same(Response answer) {
        return answer.asString().replaceAll("\"(traceId|instance)\":\"[^\"]*\",?", "");
    }

    private void expect(Operation o, Response answer, int code) {
        Predicate<Response> problem = a -> String.valueOf(a.contentType()).startsWith(PROBLEM);
        if (answer.statusCode() != code || !problem.test(answer)) {
            wrong.add(o.name() + ": " + answer.statusCode() + " " + answer.contentType());
        }
    }

    private void expectOf(Operation o, boolean right, String what) {
        if (!right) {
            wrong.add(o.name() + ": " + what);
        }
    }
}
