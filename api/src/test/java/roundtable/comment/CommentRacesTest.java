package roundtable.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static roundtable.comment.Talk.COMMENTS;
import static roundtable.comment.Talk.member;
import static roundtable.comment.Talk.on;
import static roundtable.comment.Talk.proposal;
import static roundtable.comment.Talk.said;
import static roundtable.comment.Talk.say;
import static roundtable.comment.Talk.somebody;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.moderation.recount.Recounted;

/** Many at once: the database counts. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommentRacesTest {
    private static final int THREADS = 20;
    private static final int WORDS = 100;

    @Test
    void what_twenty_write_answer_and_remove_at_once_is_counted_to_the_last() throws Exception {
        var id = proposal(somebody());
        var root = said(somebody(), on(id));
        var codes = atOnce(
                WORDS, n -> say(moderator(), on(id), words(n, root)).extract().statusCode());
        assertThat(codes).containsOnly(201);
        RestAssured.get(on(id))
                .then()
                .body("total", is(WORDS + 1))
                .body("stances.inFavour", is(WORDS / 4))
                .body("stances.against", is(WORDS / 4));
        RestAssured.get("/api/v1/proposals/" + id).then().body("commentCount", is(WORDS + 1));

        var author = somebody();
        var own = IntStream.range(0, 12).mapToObj(n -> said(author, on(id))).toList();
        var removed = atOnce(
                own.size() * 3,
                n -> member(author).delete(COMMENTS + own.get(n % own.size())).statusCode());
        assertThat(removed).filteredOn(c -> c == 204).hasSize(own.size());
        assertThat(removed).filteredOn(c -> c == 409).hasSize(own.size() * 2);
        RestAssured.get(on(id)).then().body("total", is(WORDS + 1));
        assertThat(Recounted.of(id)).isEmpty();
        change("update comment_count set against = against + 2 where subject_id = '" + id + "'");
        assertThat(Recounted.of(id)).singleElement().satisfies(d -> assertThat(d.kept())
                .isEqualTo(d.counted() + 2));
        change("update comment_count set against = against - 2 where subject_id = '" + id + "'");
    }

    @Test
    void of_two_moderators_one_decides() throws Exception {
        var id = say(member(somebody()), on(proposal(somebody())), Map.of("text", "Слова"))
                .extract()
                .<String>path("id");
        var codes = atOnce(
                THREADS,
                n -> moderator().post(COMMENTS + id + "/actions/publish").statusCode());
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(THREADS - 1);
    }

    /** Half of them answer; the others take a stance. */
    private static Map<String, Object> words(int n, String root) {
        return n % 2 == 0
                ? Map.of("text", "Ответ " + n, "answersId", root)
                : Map.of("text", "Слова " + n, "stance", n % 4 == 1 ? "in_favour" : "against");
    }

    private interface Call {
        int code(int number);
    }

    private static List<Integer> atOnce(int calls, Call call) throws Exception {
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(IntStream.range(0, calls)
                    .<Callable<Integer>>mapToObj(n -> () -> call.code(n))
                    .toList())) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            pool.shutdownNow();
        }
    }
}
