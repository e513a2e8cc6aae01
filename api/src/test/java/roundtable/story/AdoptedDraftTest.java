package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.shared.store.ByHand.change;
import static roundtable.story.Stories.STORIES;
import static roundtable.story.Stories.adopt;
import static roundtable.story.Stories.ngo;
import static roundtable.story.Stories.passport;
import static roundtable.story.Stories.place;
import static roundtable.story.Stories.published;
import static roundtable.story.Stories.teller;
import static roundtable.story.Stories.told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Whoever adopts a practice gets a draft proposal that begins with it, and it is always known where that came from. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AdoptedDraftTest {
    private static final String PROPOSALS = "/api/v1/proposals/";

    private final String account = UUID.randomUUID().toString();
    private String adopter;
    private String story;
    private Map<String, Object> words;

    @BeforeEach
    void aPractice() {
        adopter = ngo();
        var first = ngo();
        words = told(first);
        words.put("passport", passport());
        story = published(first, words);
    }

    @Test
    void the_draft_begins_with_the_passport_and_says_where_it_is_from() {
        var adopted = adopted();
        adopter()
                .get(PROPOSALS + adopted.getString("proposal.id"))
                .then()
                .body("status", is("draft"))
                .body("title", is(words.get("title")))
                .body(
                        "body",
                        allOf(
                                containsString("Откроем осенью\n\n"),
                                containsString("По образцу практики «" + words.get("title") + "»"),
                                containsString("Что не так\nНегде быть после школы"),
                                containsString("1. Нашли комнату\n2. Позвали наставников"),
                                containsString("Занято: было 0, стало 64 (человек)"),
                                not(containsString("tropa@example.org"))))
                .body("territory.id", is(place()))
                .body("organizations.id", is(java.util.List.of(adopter)))
                .body("mine", is(true))
                .body("origin.storyId", is(story))
                .body("origin.storyVersion", is(adopted.getInt("storyVersion")))
                .body("origin.adoptionId", is(adopted.getString("id")))
                .body("origin.story.title", is(words.get("title")))
                .body("origin.story.path", containsString("/stories/"));
    }

    @Test
    void an_adoption_begins_one_draft_however_often_it_is_sent() {
        var key = UUID.randomUUID().toString();
        var first = adopt(adopter().header("Idempotency-Key", key), story, adopter)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("proposal.id");
        adopt(adopter().header("Idempotency-Key", key), story, adopter)
                .statusCode(201)
                .body("proposal.id", is(first));
        adopt(adopter(), story, adopter).statusCode(409);
        adopter().get("/api/v1/proposals?mine=true").then().body("items", hasSize(1));
    }

    @Test
    void a_draft_is_its_authors_and_a_public_proposal_stands_beside_the_adoption() {
        var proposal = adopted().getString("proposal.id");
        RestAssured.get(STORIES + story + "/adoptions").then().body("items[0].proposal", nullValue());
        teller(ngo()).get(STORIES + story + "/adoptions").then().body("items[0].proposal", nullValue());
        teller(adopter).get(STORIES + story + "/adoptions").then().body("items[0].proposal.status", is("draft"));
        var file = STORIES + story + "/adoptions?format=csv";
        RestAssured.get(file).then().statusCode(200).body(not(containsString(proposal)));
        teller(adopter).get(file).then().body(containsString(proposal));
        RestAssured.get(PROPOSALS + proposal).then().statusCode(404);
        adopter().post(PROPOSALS + proposal + "/actions/submit").then().statusCode(200);
        moderator().post(PROPOSALS + proposal + "/actions/publish").then().statusCode(200);
        RestAssured.get(STORIES + story + "/adoptions")
                .then()
                .body("items[0].proposal.id", is(proposal))
                .body("items[0].proposal.title", is(words.get("title")))
                .body("items[0].proposal.status", is("open"));
        RestAssured.get(file).then().body(containsString(words.get("title") + "," + proposal));
        RestAssured.get(PROPOSALS + proposal).then().body("origin.story.title", is(words.get("title")));
    }

    @Test
    void who_may_not_adopt_gets_no_draft() {
        var stranger = UUID.randomUUID().toString();
        adopt(teller(stranger, ngo()), story, adopter).statusCode(403);
        teller(stranger, adopter).get("/api/v1/proposals?mine=true").then().body("items", hasSize(0));
    }

    @Test
    void what_moderation_hides_begins_nothing_and_is_named_nowhere() {
        var proposal = adopted().getString("proposal.id");
        change("update story set hidden_at = now() where id = ?", UUID.fromString(story));
        adopter()
                .get(PROPOSALS + proposal)
                .then()
                .body("origin.storyId", is(story))
                .body("origin.story", nullValue());
        var other = ngo();
        adopt(teller(other), story, other).statusCode(404);
    }

    @Test
    void what_moderation_has_taken_begins_nothing() {
        change(
                "update story set title = '…', summary = '…', body = '…', passport = null, cost_minor = null,"
                        + " masked = '{\"title\":\"Т\",\"summary\":\"К\",\"body\":\"С\"}' where id = ?",
                UUID.fromString(story));
        adopt(adopter(), story, adopter).statusCode(201).body("proposal", nullValue());
        adopter().get("/api/v1/proposals?mine=true").then().body("items", hasSize(0));
    }

    /** Whatever the code does: one proposal of an adoption, and an adoption of that story. */
    @Test
    void the_database_keeps_where_it_is_from() {
        var proposal = UUID.fromString(adopted().getString("proposal.id"));
        var elsewhere = UUID.fromString(published(ngo()));
        assertThatThrownBy(() -> change("update proposal set story_id = ? where id = ?", elsewhere, proposal))
                .hasStackTraceContaining("proposal_origin_known");
        assertThatThrownBy(() -> change("update proposal set adoption_id = null where id = ?", proposal))
                .hasStackTraceContaining("proposal_origin");
        assertThat(change("delete from story where id = ?", UUID.fromString(story)))
                .isEqualTo(1);
        adopter().get(PROPOSALS + proposal).then().statusCode(200).body("origin", nullValue());
    }

    private RequestSpecification adopter() {
        return teller(account, adopter);
    }

    private JsonPath adopted() {
        return adopt(adopter(), story, adopter)
                .statusCode(201)
                .body("proposal.status", is("draft"))
                .extract()
                .jsonPath();
    }
}
