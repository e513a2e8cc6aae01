package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.Given.MEMBER;
import static roundtable.organization.Given.MODERATOR;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.act;
import static roundtable.organization.Given.added;
import static roundtable.organization.Given.get;
import static roundtable.organization.Given.name;
import static roundtable.organization.Given.ogrn;
import static roundtable.organization.Given.organization;
import static roundtable.organization.Given.patch;
import static roundtable.organization.Given.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Adding, reading and changing organizations. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganizationTest {
    /** One account may write 60 times a minute: each test class has an administrator of its own. */
    private static final String ADMIN = "01933b7e-0000-7000-8000-0000000000a1";

    @Test
    @TestSecurity(user = ADMIN, roles = "administrator")
    void kind_and_name_are_enough_and_an_administrators_is_published_at_once() {
        var name = name("Кедр");
        var created = post(organization(name)).then().statusCode(201);
        String id = created.extract().path("id");
        created.header("Location", is(ORGANIZATIONS + "/" + id))
                .header("ETag", startsWith("\"0-"))
                .body("status", is("published"))
                .body("kind", is("ngo"))
                .body("slug", startsWith("kedr"))
                .body("registered", is(false))
                .body("phones", empty())
                .body("activityAreas", empty())
                .body("territory", nullValue())
                .body("actions", hasItems("edit", "archive", "verify", "merge"))
                .body("actions", not(hasItems("publish", "unverify")));
        get("/" + id).statusCode(200).body("shortName", is(name));
    }

    @Test
    @TestSecurity(user = ADMIN, roles = "administrator")
    void every_field_comes_back() {
        var body = organization(name("Фонд"));
        body.putAll(Map.of(
                "fullName", "Вымышленный фонд",
                "mission", "Сажаем кедры.\nВместе.",
                "description", "Ещё слова",
                "ogrn", ogrn(),
                "inn", "0411000110",
                "kpp", "041101001",
                "legalFormCode", "70400",
                "location", Map.of("lat", 51.958, "lon", 85.96),
                "address", "Вымышленная улица, 1",
                "email", "fond@example.org"));
        body.putAll(Map.of(
                "phones", List.of("+7 388 222-00-00, доб. 5"),
                "website", "https://fond.example.org/о-нас?x=1",
                "links", List.of("https://example.org/fond"),
                "foundedOn", "2012-04-01",
                "language", "ru"));
        var id = added(body);
        var read = get("/" + id).statusCode(200);
        for (var field : List.of(
                "fullName",
                "mission",
                "description",
                "ogrn",
                "inn",
                "kpp",
                "address",
                "email",
                "phones",
                "website",
                "links",
                "foundedOn",
                "language",
                "shortName")) {
            read.body(field, equalTo(body.get(field)));
        }
        read.body("legalForm.code", is("70400"))
                .body("legalForm.name", is("Фонд"))
                .body("location.lat", is(51.958f))
                .body("registered", is(true))
                .body("verified", is(false))
                .body("demo", is(false))
                .body("basis.ogrn", is("registry"))
                .body("basis.email", is("role"))
                .body("basis.mission", is("org_statement"))
                .body("basis", not(hasKey("charterNumber")));
        get("/by-ogrn/" + body.get("ogrn")).statusCode(200).body("id", is(id));
    }

    @Test
    @TestSecurity(user = ADMIN, roles = "administrator")
    void a_change_needs_the_newest_version_and_loses_nothing() {
        var id = added(name("Роща"));
        var path = "/" + id;
        patch(id, null, "{\"mission\":\"one\"}").statusCode(428);
        patch(id, "\"0\"", "{\"mission\":\"two\"}").statusCode(200).header("ETag", startsWith("\"1-"));
        patch(id, "\"0\"", "{\"mission\":\"three\"}").statusCode(412).body("type", is("/problems/stale"));
        patch(id, "\"x\"", "{\"mission\":\"three\"}").statusCode(412);
        get(path).body("mission", is("two"));
        String tag = get(path).extract().header("ETag");
        patch(id, tag, "{\"mission\":null}").statusCode(200).body("mission", nullValue());
    }

    @Test
    @TestSecurity(user = ADMIN, roles = "administrator")
    void a_new_name_makes_a_new_address_and_the_old_one_leads_there() {
        var id = added(name("Старое"));
        String old = get("/" + id).extract().path("slug");
        String slug = patch(id, "\"0\"", "{\"shortName\":\"" + name("Новое") + "\"}")
                .statusCode(200)
                .extract()
                .path("slug");
        get("/" + old).statusCode(308).header("Location", endsWith(ORGANIZATIONS + "/" + slug));
        get("/" + slug).statusCode(200).body("id", is(id));
    }

    @Test
    @TestSecurity(user = ADMIN, roles = "administrator")
    void many_of_one_name_have_addresses_of_their_own() {
        var name = name("Мир");
        var slugs = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> (String) post(organization(name))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("slug"))
                .distinct()
                .toList();
        org.assertj.core.api.Assertions.assertThat(slugs).hasSize(8);
        added("map");
        get("/map?bbox=0,0,1,1&zoom=3").statusCode(200).body("clusters", notNullValue());
    }

    @Test
    @TestSecurity(user = MEMBER)
    void a_members_organization_waits_for_a_moderator_and_strangers_do_not_see_it() {
        var id = added(name("Ждёт"));
        get("/" + id).statusCode(200).body("status", is("in_review")).body("actions", contains("edit"));
        given().queryParam("status", "in_review").get(ORGANIZATIONS).then().body("items.id", hasItems(id));
    }

    @Test
    @TestSecurity(user = ADMIN, roles = "administrator")
    void archived_is_gone_and_comes_back() {
        var id = added(name("Архив"));
        act(id, "archive").statusCode(200).body("status", is("archived")).body("actions", contains("restore", "merge"));
        act(id, "archive")
                .statusCode(409)
                .body(
                        "detail",
                        is(
                                "Сейчас этого сделать нельзя: состояние уже другое. Обновите страницу и посмотрите, что можно теперь."));
        act(id, "restore").statusCode(200).body("status", is("published"));
        act(id, "dance").statusCode(404);
        act(id, "edit").statusCode(404);
    }

    @Test
    @TestSecurity(user = MODERATOR, roles = "moderator")
    void a_moderator_verifies_and_takes_it_back() {
        var id = added(name("Проверка"));
        act(id, "publish").statusCode(403);
        act(id, "verify").statusCode(409);
    }

    @Test
    void a_visitor_gets_no_actions_and_may_not_write() {
        post(organization("x")).then().statusCode(401);
        given().get(ORGANIZATIONS).then().statusCode(200);
    }
}
