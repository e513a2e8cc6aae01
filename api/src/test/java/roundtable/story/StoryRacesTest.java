package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.story.Stories.STORIES;
import static roundtable.story.Stories.act;
import static roundtable.story.Stories.adopt;
import static roundtable.story.Stories.ngo;
import static roundtable.story.Stories.published;
import static roundtable.story.Stories.teller;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.moderation.recount.Recounted;

/** Many at once: the database decides. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StoryRacesTest {
    private static final int CALLS = 64;

    @Test
    void an_organization_adopts_once_however_many_of_its_people_say_so_at_once() throws Exception {
        var id = published(ngo());
        var adopters = List.of(ngo(), ngo(), ngo(), ngo());
        var codes = atOnce(n -> {
            var adopter = adopters.get(n % adopters.size());
            return adopt(teller(adopter), id, adopter).extract().statusCode();
        });
        assertThat(codes).filteredOn(c -> c == 201).hasSize(adopters.size());
        assertThat(codes).filteredOn(c -> c == 409).hasSize(CALLS - adopters.size());
        RestAssured.get(STORIES + id).then().body("adoptionCount", is(adopters.size()));
        Recounted.assertNoticed("story", "adoption_count", id);
    }

    @Test
    void of_many_who_feature_a_story_at_once_one_does() throws Exception {
        var id = published(ngo());
        var codes = atOnce(n -> act(moderator(), id, "feature").extract().statusCode());
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(CALLS - 1);
    }

    private interface Call {
        int code(int number);
    }

    private static List<Integer> atOnce(Call call) throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(IntStream.range(0, CALLS)
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
