package roundtable.answer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.organization;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;

/** Templates of official answers: kept by the officers of a body, for themselves. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TemplateTest {
    private static final String TEMPLATES = "/api/v1/answer-templates/";

    @Inject
    Folk folk;

    private String body;

    @BeforeEach
    void aBody() {
        body = organization(Map.of("kind", "government"));
    }

    @Test
    void what_one_officer_keeps_every_officer_of_the_body_has() {
        var writer = folk.person();
        var of = as(writer.id().toString(), "officer:" + body);
        made(of, "Отказ: нет денег", Map.of("type", "declined"))
                .statusCode(201)
                .body("bodyId", is(body))
                .body("body.id", is(body))
                .body("type", is("declined"))
                .body("text", is("Мы согласны, но денег нет."))
                .body("changedBy", is("Вымышленный Человек"))
                .body("updatedAt", notNullValue());
        kept(officer(), "Взяли в работу");
        officer()
                .get(TEMPLATES)
                .then()
                .body("items.title", contains("Взяли в работу", "Отказ: нет денег"))
                .body("items[0].type", nullValue())
                .body("total", is(2));
    }

    @Test
    void a_change_needs_the_newest_version_and_says_who_made_it() {
        var id = kept(officer(), "Черновик");
        var second = folk.person();
        var words = Map.of("text", "Новые слова", "type", "accepted");
        patch(officer(), id, null, words).statusCode(428);
        patch(officer(), id, "\"7\"", words).statusCode(412);
        patch(as(second.id().toString(), "officer:" + body), id, "\"0\"", words)
                .statusCode(200)
                .body("title", is("Черновик"))
                .body("text", is("Новые слова"))
                .body("type", is("accepted"))
                .body("changedBy", is("Вымышленный Человек"))
                .body("version", is(1));
        patch(officer(), id, "\"0\"", Map.of("text", "Опоздавшие слова")).statusCode(412);
        officer().get(TEMPLATES).then().body("items.text", contains("Новые слова"));
    }

    @Test
    void a_title_is_there_once_in_a_body() {
        var id = kept(officer(), "Нет денег");
        made(officer(), " НЕТ ДЕНЕГ ", Map.of()).statusCode(409);
        var other = kept(officer(), "Есть деньги");
        patch(officer(), other, "\"0\"", Map.of("title", "нет денег")).statusCode(409);
        var elsewhere = organization(Map.of("kind", "government"));
        made(as(somebody(), "officer:" + elsewhere), "Нет денег", Map.of("bodyId", elsewhere))
                .statusCode(201);
        officer().delete(TEMPLATES + id).then().statusCode(204);
        patch(officer(), other, "\"0\"", Map.of("title", "нет денег")).statusCode(200);
    }

    @Test
    void nobody_else_reads_or_changes_them() {
        var id = kept(officer(), "Своё");
        var words = Map.of("text", "Чужие слова");
        for (var stranger : new String[] {"member", "administrator", "moderator", "representative:" + body}) {
            as(somebody(), stranger).get(TEMPLATES).then().statusCode(403);
            made(as(somebody(), stranger), "Чужое", Map.of()).statusCode(403);
            patch(as(somebody(), stranger), id, "\"0\"", words).statusCode(404);
            as(somebody(), stranger).delete(TEMPLATES + id).then().statusCode(404);
        }
        var neighbour = "officer:" + organization(Map.of("kind", "government"));
        as(somebody(), neighbour).get(TEMPLATES).then().statusCode(200).body("items", hasSize(0));
        made(as(somebody(), neighbour), "Чужое", Map.of()).statusCode(403);
        patch(as(somebody(), neighbour), id, "\"0\"", words).statusCode(404);
        as(somebody(), neighbour).delete(TEMPLATES + id).then().statusCode(404);
        officer().get(TEMPLATES).then().body("items.title", contains("Своё"));
    }

    @Test
    void a_template_says_something_and_stays_with_its_body() {
        made(officer(), " ", Map.of("text", " ", "type", "perhaps")).statusCode(400);
        made(officer(), " ", Map.of("text", " "))
                .statusCode(400)
                .body("violations.field", hasItem("/title"))
                .body("violations.field", hasItem("/text"));
        var id = kept(officer(), "На месте");
        var elsewhere = organization(Map.of("kind", "government"));
        patch(as(somebody(), "officer:" + body, "officer:" + elsewhere), id, "\"0\"", Map.of("bodyId", elsewhere))
                .statusCode(400)
                .body("violations.code", contains("template-body"));
        var ngo = organization();
        made(as(somebody(), "officer:" + ngo), "Не орган", Map.of("bodyId", ngo))
                .statusCode(400)
                .body("violations.code", contains("no-body"));
        administrator().get("/api/v1/audit-log?subjectId=" + id).then().body("items.action", contains("create"));
    }

    private String kept(RequestSpecification by, String title) {
        return made(by, title, Map.of()).statusCode(201).extract().path("id");
    }

    private ValidatableResponse made(RequestSpecification by, String title, Map<String, ?> more) {
        var words = new HashMap<String, Object>(
                Map.of("bodyId", body, "title", title, "text", "Мы согласны, но денег нет."));
        words.putAll(more);
        return by.contentType("application/json")
                .body(words)
                .post("/api/v1/answer-templates")
                .then();
    }

    private static ValidatableResponse patch(RequestSpecification by, String id, String tag, Map<String, ?> words) {
        if (tag != null) {
            by.header("If-Match", tag);
        }
        return by.contentType("application/merge-patch+json; charset=UTF-8")
                .body(words)
                .patch(TEMPLATES + id)
                .then();
    }

    private RequestSpecification officer() {
        return as(somebody(), "officer:" + body);
    }

    private static String somebody() {
        return UUID.randomUUID().toString();
    }
}
