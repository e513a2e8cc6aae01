package roundtable.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static roundtable.initiative.Initiatives.at;
import static roundtable.initiative.Initiatives.drafted;
import static roundtable.initiative.Initiatives.member;
import static roundtable.initiative.Initiatives.opened;
import static roundtable.initiative.Initiatives.support;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.initiative.Initiatives.Sides;
import roundtable.organization.people.Folk;

/** What is found among initiatives, in which order, and how it is taken away. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InitiativeListTest {
    private Sides sides;

    @BeforeEach
    void meet() {
        sides = Sides.fresh();
    }

    private ValidatableResponse list(String query) {
        return RestAssured.get("/api/v1/initiatives?council=" + sides.council() + query)
                .then()
                .statusCode(200);
    }

    @Test
    void every_filter_finds_its_own() {
        var words = sides.words();
        words.putAll(Map.of(
                "tax",
                "transport",
                "level",
                "regional",
                "citizensGroup",
                true,
                "title",
                "Льгота волонтёрам-водителям"));
        var regional = opened(sides, words);
        var elsewhere = sides.words();
        elsewhere.put("territoryId", Initiatives.territory("01000000"));
        var pending = at(sides, InitiativeStatus.CONCLUSION_PENDING, elsewhere);
        drafted(sides);
        list("").body("items.id", contains(regional, pending));
        list("&tax=transport").body("items.id", contains(regional));
        list("&tax=transport&tax=land").body("items", hasSize(2));
        list("&level=municipal").body("items.id", contains(pending));
        list("&status=conclusion_pending").body("items.id", contains(pending));
        list("&citizensGroup=true").body("items.id", contains(regional));
        list("&citizensGroup=false").body("items.id", contains(pending));
        list("&territory=84000000").body("items.id", contains(regional));
        list("&territory=01000000").body("items.id", contains(pending));
        list("&territory=03000000").body("items", empty());
        list("&body=" + sides.body()).body("items", hasSize(2));
        list("&body=" + UUID.randomUUID()).body("items", empty());
        list("&q=волонтер").body("items.id", contains(regional));
        list("&overdue=true").body("items", empty());
        change(
                "update initiative set conclusion_due_at = now() - interval '1 day' where id = cast(? as uuid)",
                pending);
        list("&overdue=true").body("items.id", contains(pending)).body("items[0].overdue", is(true));
        list("&overdue=false").body("items.id", contains(regional));
        RestAssured.get("/api/v1/initiatives?territory=nowhere")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("territory"));
    }

    @Test
    void a_council_finds_its_drafts_and_nobody_else_does() {
        var draft = drafted(sides);
        var open = opened(sides);
        sides.councillor()
                .get("/api/v1/initiatives?mine=true")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(draft, open));
        Sides.fresh().councillor().get("/api/v1/initiatives?mine=true").then().body("items", empty());
        RestAssured.get("/api/v1/initiatives?mine=true").then().statusCode(401);
        list("").body("items.id", contains(open));
    }

    /** Who represents the council, or is its officer, cannot open its drafts: the list does not show them either. */
    @Test
    void drafts_are_listed_to_members_of_the_council_only() {
        drafted(sides);
        for (var role : new String[] {"representative:", "owner:", "officer:"}) {
            Folk.as(UUID.randomUUID().toString(), "member", "representative:" + sides.body(), role + sides.council())
                    .get("/api/v1/initiatives?mine=true")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void pages_follow_one_another_in_both_orders() {
        var ids = new ArrayList<String>();
        for (var n = 0; n < 5; n++) {
            ids.add(opened(sides));
        }
        support(member(UUID.randomUUID().toString()), ids.get(1)).statusCode(201);
        for (var sort : new String[] {"-openedAt", "-supporterCount"}) {
            var seen = new ArrayList<String>();
            String cursor = null;
            do {
                var page = list("&limit=2&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor))
                        .extract()
                        .jsonPath();
                seen.addAll(page.getList("items.id"));
                cursor = page.getString("nextCursor");
            } while (cursor != null);
            assertThat(seen).containsExactlyInAnyOrderElementsOf(ids).doesNotHaveDuplicates();
            assertThat(seen.get(0)).isEqualTo(sort.equals("-openedAt") ? ids.get(4) : ids.get(1));
        }
    }

    @Test
    void the_list_is_taken_away_under_its_filters() {
        var words = sides.words();
        words.put("title", "Льгота в таблице");
        var id = opened(sides, words);
        drafted(sides);
        list("&format=csv")
                .contentType(containsString("text/csv"))
                .body(containsString("Инициатива,Коротко,Стадия"))
                .body(containsString("Льгота в таблице"));
        var lines = list("&format=ndjson").extract().asString().trim().split("\n");
        assertThat(lines).hasSize(1);
        assertThat(lines[0]).contains("\"id\":\"" + id + "\"", "\"status\":\"discussed\"", "\"overdue\":false");
        var sheet = list("&format=xlsx").extract().asByteArray();
        assertThat(new String(sheet, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }
}
