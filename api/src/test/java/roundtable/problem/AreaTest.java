package roundtable.problem;

import static io.restassured.RestAssured.get;
import static java.lang.Double.parseDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.act;
import static roundtable.problem.Problems.member;
import static roundtable.problem.Problems.stated;
import static roundtable.problem.Problems.statement;
import static roundtable.problem.Problems.title;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.app.TestDatabase;
import roundtable.shared.store.ByHand;

/** Where a problem is may be an area. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AreaTest {
    private static final RestAssuredConfig EXACT =
            RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

    private final String me = UUID.randomUUID().toString();

    private static Map<String, Object> area(List<List<Double>> ring) {
        return Map.of("type", "Polygon", "coordinates", List.of(ring));
    }

    /** «lon lat, lon lat». */
    private static List<List<Double>> ring(String text) {
        return Arrays.stream(text.split(", *", -1))
                .map(p -> List.of(parseDouble(p.split(" ", -1)[0]), parseDouble(p.split(" ", -1)[1])))
                .toList();
    }

    private static Map<String, Object> somewhere(Object area) {
        var words = new HashMap<>(statement(title("Двор")));
        words.put("everywhere", false);
        words.put("area", area);
        return words;
    }

    private static List<List<Double>> square(double lon, double lat, double side) {
        return List.of(
                List.of(lon, lat),
                List.of(lon + side, lat),
                List.of(lon + side, lat + side),
                List.of(lon, lat + side),
                List.of(lon, lat));
    }

    @Test
    void an_area_is_a_place_and_its_centre_stands_for_it() {
        double lon = -150 + Math.random() * 20;
        double lat = -60 + Math.random() * 10;
        String id = stated(member(me), somewhere(area(square(lon, lat, 0.02))), true)
                .statusCode(201)
                .extract()
                .path("id");
        act(moderator(), id, "publish").statusCode(200);
        member(me)
                .config(EXACT)
                .get(PROBLEMS + id)
                .then()
                .body("area.type", is("Polygon"))
                .body("area.coordinates[0]", hasSize(5))
                .body("location.lat", closeTo(lat + 0.01, 1e-6))
                .body("location.lon", closeTo(lon + 0.01, 1e-6));
        var circle = (lat + 0.01) + "," + (lon + 0.01) + ",0.5";
        get("/api/v1/problems?near=" + circle).then().body("items.id", contains(id));
        get("/api/v1/problems/map?zoom=12&bbox=" + lon + "," + lat + "," + (lon + 0.02) + "," + (lat + 0.02))
                .then()
                .body("clusters.id", hasItem(id));
        String name = get(PROBLEMS + id).path("title");
        get("/api/v1/problems/similar?q=" + name + "&lat=" + (lat + 0.01) + "&lon=" + (lon + 0.01))
                .then()
                .body("items[0].id", is(id));
    }

    @Test
    void a_draft_goes_from_a_point_to_an_area_and_back() {
        String id = stated(member(me), somewhere(area(square(86, 52, 0.1))), false)
                .statusCode(201)
                .extract()
                .path("id");
        var point = "{\"area\":null,\"location\":{\"lat\":52,\"lon\":86}}";
        change(id, "{\"title\":\"Участок побольше\"}").statusCode(200).body("area.coordinates[0]", hasSize(5));
        change(id, "{\"location\":{\"lat\":52,\"lon\":86}}")
                .statusCode(400)
                .body("violations.field", contains("/area"));
        change(id, point).statusCode(200).body("area", nullValue()).body("location.lat", is(52.0f));
    }

    private io.restassured.response.ValidatableResponse change(String id, String patch) {
        var path = PROBLEMS + id;
        return member(me)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", member(me).get(path).header("ETag"))
                .body(patch)
                .patch(path)
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area-open | 86 52, 86.1 52, 86.1 52.1, 86 52.1",
                "area-crossed | 86 52, 86.1 52.1, 86.1 52, 86 52.1, 86 52",
                "area-crossed | 86 52, 86.1 52, 86.2 52, 86 52",
                "area-crossed | 86 52, 86.2 52, 86.2 52.1, 86.1 52, 86 52.1, 86 52",
                "area-wide | 86 52, 90 52, 90 52.1, 86 52",
                "area-wide | 86 52, 86.1 52, 86.1 56, 86 52",
                "area-bounds | 179 52, 181 52, 181 52.1, 179 52",
                "area-bounds | 86 89, 86 91, 87 91, 86 89",
            })
    void what_is_no_area_is_refused_by_name(String code, String text) {
        stated(member(me), somewhere(area(ring(text))), false)
                .statusCode(400)
                .body("violations.field", contains("/area"))
                .body("violations.code", contains(code));
    }

    @Test
    void other_shapes_are_refused_too() {
        var good = square(86, 52, 0.1);
        List<List<Double>> many = IntStream.rangeClosed(0, 101)
                .mapToObj(n -> List.of(
                        86 + Math.cos(2 * Math.PI * (n % 101) / 101), 52 + Math.sin(2 * Math.PI * (n % 101) / 101)))
                .toList();
        var wrong = List.of(
                Map.of("type", "Point", "coordinates", List.of(good)),
                Map.of("type", "Polygon", "coordinates", List.of(good, good)),
                Map.of("type", "Polygon", "coordinates", List.of()),
                Map.of("type", "Polygon"),
                area(many),
                area(ring("86 52, 86.1 52, 86 52")),
                area(List.of(List.of(86.0), List.of(86.1), List.of(86.2), List.of(86.0))));
        wrong.forEach(shape -> stated(member(me), somewhere(shape), false).statusCode(400));
        assertThat(many.subList(0, 101)).hasSize(101);
        var most = new java.util.ArrayList<>(many.subList(0, 100));
        most.add(many.get(0));
        stated(member(me), somewhere(area(most)), false).statusCode(201);
    }

    @Test
    void the_database_keeps_no_other_areas() {
        String id = stated(member(me), somewhere(area(square(86, 52, 0.1))), false)
                .statusCode(201)
                .extract()
                .path("id");
        for (var ring : List.of(
                DoubleStream.of(86, 52, 86.1, 52.1, 86.1, 52, 86, 52.1, 86, 52),
                DoubleStream.of(86, 52, 86.1, 52, 86.1, 52.1),
                DoubleStream.of(86, 52, 95, 52, 95, 52.1, 86, 52))) {
            var numbers = ring.mapToObj(String::valueOf).collect(java.util.stream.Collectors.joining(","));
            assertThatThrownBy(() -> ByHand.change(
                            "update problem set ring = array[" + numbers + "]::float8[] where id = '" + id + "'"))
                    .hasStackTraceContaining("problem_area");
        }
    }
}
