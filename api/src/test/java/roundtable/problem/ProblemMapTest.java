package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.created;
import static roundtable.problem.Problems.statement;
import static roundtable.problem.Problems.title;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.store.SqlCounter;

/** Problems on the map, and the list narrowed to a piece of it. Each test has an island of its own. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProblemMapTest {
    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Test
    void near_ones_are_joined_until_the_zoom_parts_them() {
        var one = placed("Яма", -40.0, -150.0);
        placed("Лужа", -40.001, -150.001);
        placed("Забор", -40.4, -150.4);
        var whole = "-151,-41,-149,-39";
        map(whole, 5).body("clusters.count", contains(3)).body("clusters[0].id", nullValue());
        map(whole, 9)
                .body("clusters.count", contains(2, 1))
                .body("clusters[1].title", startsWith("Забор"))
                .body("limitedTo", nullValue());
        map("-150.0005,-40.0005,-149.9995,-39.9995", 18)
                .body("clusters.id", contains(one))
                .body("clusters[0].lat", is(-40.0f))
                .body("clusters[0].lon", is(-150.0f));
    }

    @Test
    void a_piece_may_lie_across_the_180th_meridian() {
        var east = placed("Восток", -50.0, 179.9);
        var west = placed("Запад", -50.0, -179.9);
        RestAssured.get("/api/v1/problems?bbox=179,-51,-179,-49")
                .then()
                .statusCode(200)
                .body("items.id", contains(west, east));
        map("179,-51,-179,-49", 12).body("clusters.size()", is(2));
        map("179,-51,180,-49", 12).body("clusters.id", contains(east));
    }

    @Test
    void it_has_the_filters_of_the_list_and_nothing_hidden() {
        var author = UUID.randomUUID().toString();
        var words = statement(title("Черновик"));
        words.put("location", Map.of("lat", -60.0, "lon", -100.0));
        words.remove("everywhere");
        created(author, words, false);
        map("-101,-61,-99,-59", 10).body("clusters", empty());
        var open = placed("Открытая", -60.0, -100.0);
        map("-101,-61,-99,-59", 10).body("clusters.id", contains(open));
        map("-101,-61,-99,-59&status=solved", 10).body("clusters", empty());
        map("-101,-61,-99,-59&kind=social_order", 10).body("clusters", empty());
        map("-101,-61,-99,-59&q=Открытая", 10).body("clusters.id", contains(open));
    }

    @Test
    void what_is_no_piece_of_the_earth_is_refused_by_name() {
        for (var wrong :
                new String[] {"1,2,3", "a,b,c,d", "0,50,10,40", "-181,0,0,1", "0,0,0,91", ",,,", "1,2,3,NaN"}) {
            for (var path : new String[] {"/api/v1/problems/map?zoom=3&bbox=", "/api/v1/problems?bbox="}) {
                RestAssured.get(path + wrong)
                        .then()
                        .statusCode(400)
                        .body("violations.field", contains("bbox"))
                        .body("violations.code", contains("pattern"));
            }
        }
        RestAssured.get("/api/v1/problems/map?bbox=0,0,1,1").then().statusCode(400);
        map0("0,0,1,1", 23).statusCode(400);
    }

    @Test
    void a_piece_is_one_statement() {
        assertThat(sql.during(() -> map("-180,-90,180,90", 0))).hasSizeLessThanOrEqualTo(1);
    }

    private static ValidatableResponse map(String box, int zoom) {
        return map0(box, zoom).statusCode(200);
    }

    private static ValidatableResponse map0(String box, int zoom) {
        return RestAssured.get("/api/v1/problems/map?zoom=" + zoom + "&bbox=" + box)
                .then();
    }

    /** A public problem at that place. */
    private static String placed(String word, double lat, double lon) {
        var words = statement(title(word));
        words.remove("everywhere");
        words.put("location", Map.of("lat", lat, "lon", lon));
        var id = created(UUID.randomUUID().toString(), words, true);
        act(moderator(), id, "publish").statusCode(200);
        return id;
    }
}
