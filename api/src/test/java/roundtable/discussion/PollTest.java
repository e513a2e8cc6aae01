package roundtable.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.discussion.Discussions.DISCUSSIONS;
import static roundtable.discussion.Discussions.act;
import static roundtable.discussion.Discussions.answer;
import static roundtable.discussion.Discussions.made;
import static roundtable.discussion.Discussions.member;
import static roundtable.discussion.Discussions.open;
import static roundtable.discussion.Discussions.poll;
import static roundtable.discussion.Discussions.post;
import static roundtable.discussion.Discussions.somebody;
import static roundtable.discussion.Discussions.staff;
import static roundtable.discussion.Discussions.summingUp;
import static roundtable.discussion.Discussions.words;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.shared.http.ListFiles;

/** Polls: who asks, who answers, and how it is counted. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PollTest {
    private static final List<String> OPTIONS = List.of("У моста", "У школы", "В парке");
    private static final int PEOPLE = 10;
    private static final int CALLS = 200;
    private static final int THREADS = 20;

    private final String leader = somebody();

    @Test
    void the_facilitator_asks_while_it_is_open_and_says_what_a_kind_needs() {
        var id = open(leader);
        RestAssured.get(DISCUSSIONS + id + "/polls").then().statusCode(200).body("items", empty());
        post(member(somebody()), id + "/polls", consent()).statusCode(403);
        post(staff(leader), id + "/polls", Map.of("kind", "single", "question", "Где?", "options", List.of("Тут")))
                .statusCode(400)
                .body("violations.field", contains("/options"));
        post(staff(leader), id + "/polls", Map.of("kind", "dots", "question", "Где?", "options", OPTIONS))
                .statusCode(400)
                .body("violations.field", contains("/dots"));
        post(staff(leader), id + "/polls", Map.of("kind", "consent", "question", "Где?", "options", OPTIONS))
                .statusCode(400);
        post(staff(leader), id + "/polls", consent()).statusCode(200);
        post(staff(leader), summingUp(leader) + "/polls", consent()).statusCode(409);
    }

    @Test
    void whoever_asks_may_want_people_who_are_known_and_the_territory_may_want_them_everywhere() {
        var id = open(leader);
        var poll = poll(leader, id, Map.of("kind", "consent", "question", "Где?", "level", "identity"));
        var me = somebody();
        member(me)
                .get(DISCUSSIONS + id + "/polls")
                .then()
                .body("items[0].level", is("identity"))
                .body("items[0].confirmFirst", is(true));
        RestAssured.get(DISCUSSIONS + id + "/polls").then().body("items[0].confirmFirst", is(false));
        answer(member(me), id, poll, Map.of("choices", List.of(0)))
                .statusCode(403)
                .body("type", is("/problems/identity-needed"));
        answer(Folk.as(me, "member", "identity_confirmed"), id, poll, Map.of("choices", List.of(0)))
                .statusCode(200)
                .body("items[0].voters.all", is(1))
                .body("items[0].confirmFirst", is(false));
        level(Map.of("supports", "mail", "ballots", "identity"));
        try {
            // Less than the territory asks for is not to be had, and what was asked before keeps its rule.
            poll(leader, id, Map.of("kind", "consent", "question", "Когда?", "level", "mail"));
            RestAssured.get(DISCUSSIONS + id + "/polls").then().body("items[1].level", is("identity"));
        } finally {
            Folk.administrator().delete("/api/v1/voice-levels/00000000").then().statusCode(204);
        }
        poll(leader, id, consent());
        RestAssured.get(DISCUSSIONS + id + "/polls")
                .then()
                .body("items.level", contains("identity", "identity", "mail"));
    }

    private static void level(Map<String, ?> said) {
        Folk.administrator()
                .contentType("application/json")
                .body(said)
                .put("/api/v1/voice-levels/00000000")
                .then()
                .statusCode(200);
    }

    @Test
    void consent_is_counted_by_side_and_an_answer_takes_the_place_of_the_first() {
        var id = open(leader);
        var poll = poll(leader, id, consent());
        var ngo = Folk.organization();
        var me = somebody();
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("choices", List.of(0)))
                .put(DISCUSSIONS + id + "/polls/" + poll + "/ballot")
                .then()
                .statusCode(401);
        answer(member(me), id, poll, Map.of("choices", List.of(0), "organizationId", ngo))
                .statusCode(403);
        answer(member(me), id, poll, Map.of("choices", List.of(3))).statusCode(400);
        answer(member(me), id, poll, Map.of("choices", List.of(0, 1))).statusCode(400);
        answer(member(me), id, poll, Map.of("choices", List.of(2))).statusCode(200);
        answer(
                        Folk.as(me, "member", "representative:" + ngo),
                        id,
                        poll,
                        Map.of("choices", List.of(0), "organizationId", ngo))
                .statusCode(200)
                .body("items[0].mine", contains(0));
        RestAssured.get(DISCUSSIONS + id + "/polls")
                .then()
                .body("items[0].mine", nullValue())
                .body("items[0].voters.all", is(1))
                .body("items[0].voters.ngo", is(1))
                .body("items[0].options[0].points.ngo", is(1))
                .body("items[0].options[2].points.all", is(0))
                .body("items[0].options[0].text", nullValue());
    }

    @Test
    void a_ranking_is_counted_by_borda_and_dots_are_summed() {
        var id = open(leader);
        var ranked = poll(leader, id, Map.of("kind", "ranked", "question", "Где?", "options", OPTIONS));
        answer(member(somebody()), id, ranked, Map.of("choices", List.of(2, 0, 1)))
                .statusCode(200);
        answer(member(somebody()), id, ranked, Map.of("choices", List.of(2))).statusCode(200);
        answer(member(somebody()), id, ranked, Map.of("choices", List.of(1, 1))).statusCode(400);
        RestAssured.get(DISCUSSIONS + id + "/polls").then().body("items[0].options.points.all", contains(1, 0, 4));
        var dots = poll(leader, id, Map.of("kind", "dots", "question", "Где?", "options", OPTIONS, "dots", 5));
        answer(member(somebody()), id, dots, Map.of("choices", List.of(3, 0, 2)))
                .statusCode(200);
        answer(member(somebody()), id, dots, Map.of("choices", List.of(0, 1, 0)))
                .statusCode(200);
        answer(member(somebody()), id, dots, Map.of("choices", List.of(3, 0, 3)))
                .statusCode(400);
        answer(member(somebody()), id, dots, Map.of("choices", List.of(5, 0))).statusCode(400);
        RestAssured.get(DISCUSSIONS + id + "/polls").then().body("items[1].options.points.all", contains(3, 1, 2));
    }

    @Test
    void hidden_results_open_after_ones_own_answer_or_at_the_end_and_not_before_even_for_who_asks() {
        var id = open(leader);
        var late = poll(leader, id, with("after_close"));
        var earned = poll(leader, id, with("after_answer"));
        var me = somebody();
        answer(member(me), id, late, Map.of("choices", List.of(0))).body("items[0].options[0].points", nullValue());
        answer(member(me), id, earned, Map.of("choices", List.of(1))).body("items[1].options[1].points.all", is(1));
        for (var other : List.of(staff(leader), member(somebody()), RestAssured.given())) {
            other.get(DISCUSSIONS + id + "/polls")
                    .then()
                    .body("items.results", contains("after_close", "after_answer"))
                    .body("items.voters.all", contains(1, 1))
                    .body("items[0].options[0].points", nullValue())
                    .body("items[1].options[1].points", nullValue());
        }
        post(staff(leader), id + "/polls/" + late + "/actions/close", Map.of()).statusCode(200);
        RestAssured.get(DISCUSSIONS + id + "/polls").then().body("items[0].options.points.all", contains(1, 0, 0));
    }

    @Test
    void polls_go_into_a_file_option_by_option_without_results_that_are_hidden() {
        var id = open(leader);
        var late = poll(leader, id, with("after_close"));
        var agreed = poll(leader, id, consent());
        answer(member(somebody()), id, late, Map.of("choices", List.of(0)));
        answer(member(somebody()), id, agreed, Map.of("choices", List.of(2)));
        var polls = DISCUSSIONS + id + "/polls";
        assertThat(ListFiles.csv(polls, "ru"))
                .startsWith("ID опроса,Вопрос,Вид,Вариант,Баллы,")
                .contains("\r\n" + late + ",Где?,single," + OPTIONS.get(0) + ",,,,,,1,true,")
                .contains(",consent,Согласен,0,0,0,0,0,1,")
                .contains(",consent,Возражаю,1,0,0,0,1,1,");
        assertThat(ListFiles.csv(polls, "en"))
                .startsWith("Poll ID,Question,Kind,Option,Points,")
                .contains(",consent,I object,1,");
        assertThat(RestAssured.get(polls + "?format=ndjson").asString().lines().map(line -> JsonPath.from(line)
                        .getString("id")))
                .containsExactly(late, late, late, agreed, agreed, agreed);
        post(staff(leader), id + "/polls/" + late + "/actions/close", Map.of()).statusCode(200);
        assertThat(ListFiles.csv(polls, "ru")).contains(",Где?,single," + OPTIONS.get(0) + ",1,0,0,0,1,1,false,");
        ListFiles.areNotThere(DISCUSSIONS
                + made(staff(leader), words(2)).statusCode(201).extract().path("id") + "/polls");
    }

    private static Map<String, Object> with(String results) {
        return Map.of("kind", "single", "question", "Где?", "options", OPTIONS, "results", results);
    }

    @Test
    void a_closed_poll_and_a_closed_discussion_take_no_answers() {
        var id = open(leader);
        var first = poll(leader, id, consent());
        var second = poll(leader, id, consent());
        act(staff(leader), id + "/polls/" + first, "close").statusCode(200);
        answer(member(somebody()), id, first, Map.of("choices", List.of(0))).statusCode(409);
        answer(member(somebody()), id, second, Map.of("choices", List.of(0))).statusCode(200);
        act(staff(leader), id, "finish", Map.of("reason", "Хватит")).statusCode(200);
        answer(member(somebody()), id, second, Map.of("choices", List.of(0))).statusCode(409);
        RestAssured.get(DISCUSSIONS + id + "/polls").then().body("items[1].voters.all", is(1));
    }

    @Test
    void however_often_people_answer_at_once_each_counts_once() throws Exception {
        var id = open(leader);
        var poll = poll(leader, id, Map.of("kind", "single", "question", "Где?", "options", OPTIONS));
        var people = IntStream.range(0, PEOPLE).mapToObj(n -> somebody()).toList();
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var codes = new ArrayList<Integer>();
            for (var done : pool.invokeAll(IntStream.range(0, CALLS)
                    .<Callable<Integer>>mapToObj(n ->
                            () -> answer(member(people.get(n % PEOPLE)), id, poll, Map.of("choices", List.of(n % 3)))
                                    .extract()
                                    .statusCode())
                    .toList())) {
                codes.add(done.get());
            }
            assertThat(codes).containsOnly(200);
        } finally {
            pool.shutdownNow();
        }
        var polls = RestAssured.get(DISCUSSIONS + id + "/polls").then().body("items[0].voters.all", is(PEOPLE));
        List<Integer> points = polls.extract().path("items[0].options.points.all");
        assertThat(points.stream().mapToInt(Integer::intValue).sum()).isEqualTo(PEOPLE);
    }

    private static Map<String, Object> consent() {
        return Map.of("kind", "consent", "question", "Согласны ли вы?");
    }
}
