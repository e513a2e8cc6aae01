package roundtable.organization.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static roundtable.file.Uploading.picture;
import static roundtable.organization.people.Folk.ORGANIZATIONS;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.file.Uploading;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** Logo, photos and documents of an organization. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganizationMediumTest {
    @Inject
    Folk folk;

    private String organization;
    private Person editor;

    @BeforeEach
    void found() {
        organization = organization();
        editor = folk.person();
    }

    @Test
    void an_editor_shows_a_photo_and_everybody_sees_it() {
        var medium = add(image(), "photo", "Волонтёры сажают кедры").statusCode(201);
        medium.body("title", is("Волонтёры сажают кедры")).body("file.images", hasSize(3));
        given().get(media()).then().statusCode(200).body("items.title", contains("Волонтёры сажают кедры"));
        given().get(medium.extract().<String>path("file.images[0].url"))
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
    }

    @Test
    void what_is_archived_hides_its_files_at_once() {
        String url = add(image(), "photo", "Фото").extract().path("file.images[0].url");
        given().get(url).then().statusCode(200);
        administrator()
                .post(ORGANIZATIONS + organization + "/actions/archive")
                .then()
                .statusCode(200);
        given().get(url).then().statusCode(404);
        given().get(media()).then().statusCode(410);
        editor.asEditorOf(organization).get(url).then().statusCode(200);
    }

    @Test
    void a_new_logo_takes_the_old_ones_place() {
        add(image(), "logo", "Старый").statusCode(201);
        add(image(), "logo", "Новый").statusCode(201);
        given().get(media()).then().body("items.title", contains("Новый"));
    }

    @Test
    void a_title_is_changed_by_version_and_nothing_else_is() {
        String id = add(image(), "photo", "Один").extract().path("id");
        patch(id, null, Map.of("title", "x")).statusCode(428);
        patch(id, "\"0\"", Map.of("title", "Два")).statusCode(200).body("title", is("Два"));
        patch(id, "\"0\"", Map.of("title", "Три")).statusCode(412);
        patch(id, "\"1\"", Map.of("role", "document")).statusCode(400).body("violations.field", contains("/role"));
        given().get(media()).then().body("items.title", contains("Два"));
    }

    @Test
    void what_is_taken_away_is_gone_for_everybody_and_told_in_the_history() {
        var made = add(document(), "document", "Устав").extract();
        String url = made.path("file.url");
        editor.asEditorOf(organization)
                .delete(media() + "/" + made.path("id"))
                .then()
                .statusCode(204);
        given().get(url).then().statusCode(404);
        given().get(media()).then().body("items", empty());
        List<String> actions =
                administrator().get(ORGANIZATIONS + organization + "/history").path("items.action");
        assertThat(actions).startsWith("remove_document", "add_document");
    }

    @Test
    void a_file_of_somebody_else_is_unknown_and_a_wrong_kind_is_named() {
        var other = folk.person();
        String foreign = Uploading.send(other.asMember(), "file", "a.png", "image/png", picture("png", 9, 9))
                .statusCode(201)
                .extract()
                .path("id");
        add(foreign, "photo", "Чужое").statusCode(400).body("violations.code", contains("unknown"));
        add(document(), "logo", "Не то").statusCode(400).body("violations.code", contains("kind"));
        add(image(), "document", "Не то").statusCode(400).body("violations.code", contains("kind"));
    }

    /** Case 24: what belongs to one organization is not there under the path of another. */
    @Test
    void case_24_a_medium_is_not_found_under_another_organization() {
        String id = add(image(), "photo", "Фото").extract().path("id");
        var another = organization();
        editor.asEditorOf(another)
                .delete(ORGANIZATIONS + another + "/media/" + id)
                .then()
                .statusCode(404);
        given().get(media()).then().body("items", hasSize(1));
    }

    /** Twelve photos, whoever comes at the same moment. */
    @Test
    void the_most_photos_hold_for_many_at_once() throws Exception {
        var files = IntStream.range(0, 16).mapToObj(n -> image()).toList();
        var threads = Executors.newFixedThreadPool(16);
        try {
            var codes = threads
                    .invokeAll(files.stream()
                            .<Callable<Integer>>map(file ->
                                    () -> add(file, "photo", "Фото").extract().statusCode())
                            .toList())
                    .stream()
                    .map(f -> {
                        try {
                            return f.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(codes).containsOnly(201, 409);
            assertThat(codes.stream().filter(code -> code == 201)).hasSize(12);
            given().get(media()).then().body("items", hasSize(12));
        } finally {
            threads.shutdown();
        }
    }

    private String media() {
        return ORGANIZATIONS + organization + "/media";
    }

    private ValidatableResponse add(String file, String role, String title) {
        return editor.asEditorOf(organization)
                .contentType("application/json")
                .body(Map.of("fileId", file, "role", role, "title", title))
                .post(media())
                .then();
    }

    private ValidatableResponse patch(String id, String tag, Map<String, String> body) {
        var request = editor.asEditorOf(organization)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .patch(media() + "/" + id)
                .then();
    }

    private String image() {
        return Uploading.send(editor.asMember(), "file", "a.jpg", "image/jpeg", picture("jpg", 40, 30))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String document() {
        var text = "Устав организации".getBytes(StandardCharsets.UTF_8);
        return Uploading.send(editor.asMember(), "file", "устав.txt", "text/plain", text)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
