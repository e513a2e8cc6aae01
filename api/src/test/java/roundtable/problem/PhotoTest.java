package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.file.Uploading.picture;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.created;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.stated;
import static roundtable.problem.Problems.statement;
import static roundtable.problem.Problems.title;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.file.Uploading;
import roundtable.organization.people.Folk;
import roundtable.shared.store.SqlCounter;

/** Pictures of problems: what may be one, how many, and who sees them when. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PhotoTest {
    private static final String FILES = "/api/v1/files/";

    @Inject
    Folk folk;

    @Inject
    ProblemModeration moderation;

    @Inject
    PersonalProblems personal;

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    private String me;

    @BeforeEach
    void register() {
        me = folk.person().id().toString();
    }

    @Test
    void pictures_are_the_authors_alone_until_the_problem_is_public_and_stand_in_their_order() {
        var first = photo(me);
        var second = photo(me);
        var id = created(me, showing(first, second), true);
        var content = FILES + second + "/content";
        RestAssured.get(content).then().statusCode(404);
        member(someone()).get(content).then().statusCode(404);
        moderator().get(content).then().statusCode(200);
        member(me).get(content).then().statusCode(200);
        act(moderator(), id, "publish").statusCode(200);
        RestAssured.get(PROBLEMS + id)
                .then()
                .body("photos.fileId", contains(first, second))
                .body("photos.alt", contains("Снимок 0", "Снимок 1"))
                .body("photos[1].url", is(content));
        for (var size : List.of("small", "medium", "large")) {
            RestAssured.get(content + "?size=" + size)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("public"));
        }
        RestAssured.get("/api/v1/problems?limit=100")
                .then()
                .body("items.find { it.id == '" + id + "' }.photo.fileId", is(first));
        RestAssured.get("/open311/v2/requests/" + id + ".json")
                .then()
                .body("[0].media_url", endsWith(FILES + first + "/content?size=large"));
        String slug = RestAssured.get(PROBLEMS + id).path("slug");
        RestAssured.given()
                .accept("text/html")
                .get("/problems/" + slug)
                .then()
                .body(containsString(FILES + first + "/content?size=large"));
    }

    @Test
    void the_author_of_a_draft_changes_adds_and_turns_them_round_and_its_version_counts_that() {
        var first = photo(me);
        var id = created(me, showing(first), false);
        member(me).get("/api/v1/problems?mine=true").then().body("items.photo", contains(nullValue()));
        var second = photo(me);
        var turned = Map.of("photos", photos(second, first));
        change(id, 0, turned)
                .statusCode(200)
                .body("photos.fileId", contains(second, first))
                .body("version", is(1));
        change(id, 0, Map.of("photos", List.of())).statusCode(412);
        // What was not sent stays.
        change(id, 1, Map.of("title", title("Иначе"))).statusCode(200).body("photos.fileId", contains(second, first));
        long version = member(me).get(PROBLEMS + id).jsonPath().getLong("version");
        change(id, version, Map.of("photos", photos(first))).statusCode(200).body("photos.fileId", contains(first));
        long now = member(me).get(PROBLEMS + id).jsonPath().getLong("version");
        assertThat(now).isGreaterThan(version);
        var nothing = new java.util.HashMap<String, Object>();
        nothing.put("photos", null);
        change(id, now, nothing).statusCode(200).body("photos", empty());
    }

    @Test
    void what_cannot_be_a_picture_of_it_is_told_by_its_place() {
        var mine = photo(me);
        var foreign = photo(folk.person().id().toString());
        String document = Uploading.send(
                        member(me), "file", "a.txt", "text/plain", "слова".getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
        stated(member(me), showing(mine, foreign, document, mine, someone()), false)
                .statusCode(400)
                .body(
                        "violations.field",
                        contains("/photos/1/fileId", "/photos/2/fileId", "/photos/3/fileId", "/photos/4/fileId"))
                .body("violations.code", contains("unknown-file", "no-picture", "same-file", "unknown-file"));
        var words = statement(title("Подпись"));
        words.put("photos", List.of(Map.of("fileId", mine, "alt", " ")));
        stated(member(me), words, false).statusCode(400).body("violations.field", contains("/photos/0/alt"));
        words.put("photos", List.of(Map.of("fileId", mine, "alt", "я".repeat(201))));
        stated(member(me), words, false).statusCode(400).body("violations.field", contains("/photos/0/alt"));
        var six = IntStream.range(0, 6).mapToObj(n -> photo(me)).toArray(String[]::new);
        stated(member(me), showing(six), false).statusCode(400).body("violations.field", contains("/photos"));
        created(me, showing(mine), false);
        stated(member(me), showing(mine), false).statusCode(409);
        // A problem that could not be stated leaves nothing behind.
        member(me).get("/api/v1/problems?mine=true").then().body("items", hasSize(1));
    }

    @Test
    void nobody_but_the_author_changes_them_and_nobody_once_it_is_public() {
        var file = photo(me);
        var id = created(me, showing(file), true);
        var stranger = folk.person().id().toString();
        change(member(stranger), id, 1, Map.of("photos", photos(photo(stranger))))
                .statusCode(404);
        change(moderator(), id, 1, Map.of("photos", List.of())).statusCode(403);
        act(moderator(), id, "publish").statusCode(200);
        long version = member(me).get(PROBLEMS + id).jsonPath().getLong("version");
        change(id, version, Map.of("photos", List.of())).statusCode(409);
        RestAssured.get(PROBLEMS + id).then().body("photos.fileId", contains(file));
    }

    @Test
    void what_moderation_hides_or_masks_hides_its_pictures_and_gives_them_back() {
        var file = photo(me);
        var id = created(me, showing(file), true);
        act(moderator(), id, "publish").statusCode(200);
        var content = FILES + file + "/content";
        RestAssured.get(content).then().statusCode(200);
        overlay(() -> moderation.hide(UUID.fromString(id)));
        RestAssured.get(content).then().statusCode(404);
        member(someone()).get(content).then().statusCode(404);
        member(me).get(PROBLEMS + id).then().body("photos.fileId", contains(file));
        overlay(() -> moderation.restore(UUID.fromString(id)));
        RestAssured.get(content).then().statusCode(200);
        overlay(() -> moderation.mask(UUID.fromString(id)));
        RestAssured.get(PROBLEMS + id)
                .then()
                .statusCode(200)
                .body("masked", is(true))
                .body("photos", empty());
        RestAssured.get(content).then().statusCode(404);
        RestAssured.get("/api/v1/problems?limit=100")
                .then()
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.photo", nullValue());
        RestAssured.get("/open311/v2/requests/" + id + ".json").then().body("[0].media_url", nullValue());
        moderator().get(content).then().statusCode(200);
        moderator().get(PROBLEMS + id).then().body("photos.fileId", contains(file));
        overlay(() -> moderation.restore(UUID.fromString(id)));
        RestAssured.get(content).then().statusCode(200);
        RestAssured.get(PROBLEMS + id).then().body("photos", hasSize(1));
    }

    @Test
    void of_many_changes_at_once_one_is_taken_and_a_file_becomes_a_picture_once() throws Exception {
        var id = created(me, statement(title("Разом")), false);
        var files = IntStream.range(0, 10).mapToObj(n -> photo(me)).toList();
        var codes = atOnce(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(n -> () -> change(
                                id,
                                0,
                                Map.of(
                                        "photos",
                                        photos(files.subList(n % 5, n % 5 + 5).toArray(String[]::new))))
                        .extract()
                        .statusCode())
                .toList());
        assertThat(codes).containsOnly(200, 412).filteredOn(c -> c == 200).hasSize(1);
        member(me).get(PROBLEMS + id).then().body("photos", hasSize(5));
        var other = photo(me);
        var made = atOnce(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(n -> () ->
                        stated(member(me), showing(other), false).extract().statusCode())
                .toList());
        assertThat(made).containsOnly(201, 409).filteredOn(c -> c == 201).hasSize(1);
    }

    @Test
    void pictures_cost_no_statement_of_their_own() {
        var id = created(me, showing(photo(me), photo(me)), true);
        act(moderator(), id, "publish").statusCode(200);
        assertThat(sql.during(() ->
                        RestAssured.get(PROBLEMS + id).then().statusCode(200).body("photos", hasSize(2))))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void the_archive_of_a_person_names_the_pictures() {
        var file = photo(me);
        created(me, showing(file), false);
        var kept = (PersonalProblems.Kept) personal.data(UUID.fromString(me));
        assertThat(kept.stated().get(0).words().shown())
                .containsExactly(new PhotoInput(UUID.fromString(file), "Снимок 0"));
    }

    @Test
    void an_officer_reads_the_pictures_of_what_is_hidden_and_not_of_what_is_masked() {
        var body = body();
        var file = photo(me);
        var id = created(me, showing(file), true);
        act(moderator(), id, "publish").statusCode(200);
        act(as(someone(), "administrator"), id, "forward", Map.of("bodyId", body, "reason", "Ваше"))
                .statusCode(200);
        var officer = as(someone(), "officer:" + body);
        overlay(() -> moderation.hide(UUID.fromString(id)));
        officer.get(FILES + file + "/content").then().statusCode(200);
        overlay(() -> moderation.mask(UUID.fromString(id)));
        as(someone(), "officer:" + body).get(FILES + file + "/content").then().statusCode(404);
        as(someone(), "officer:" + body).get(PROBLEMS + id).then().body("photos", empty());
    }

    private static void overlay(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }

    private static String someone() {
        return UUID.randomUUID().toString();
    }

    private static String photo(String owner) {
        return Uploading.send(member(owner), "file", "photo.jpg", "image/jpeg", picture("jpg", 300, 200))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Map<String, String>> photos(String... files) {
        return IntStream.range(0, files.length)
                .mapToObj(n -> Map.of("fileId", files[n], "alt", "Снимок " + n))
                .toList();
    }

    private static Map<String, Object> showing(String... files) {
        var words = statement(title("Со снимком"));
        words.put("photos", photos(files));
        return words;
    }

    private ValidatableResponse change(String problem, long version, Map<String, ?> patch) {
        return change(member(me), problem, version, patch);
    }

    private static ValidatableResponse change(
            io.restassured.specification.RequestSpecification by, String problem, long version, Map<String, ?> patch) {
        return by.contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(PROBLEMS + problem)
                .then();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            pool.shutdownNow();
        }
    }
}
