package roundtable.resolution.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** The files of the indicators, and of what each of them counts. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class IndicatorFilesTest {
    private static final String INDICATORS = "/api/v1/indicators";
    private static final String ROWS = INDICATORS + "/organizations_registered/rows";

    @Inject
    Clock clock;

    private final String oktmo = "98" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    private final UUID territory = UUID.randomUUID();

    @Test
    void the_definitions_go_into_a_file_with_value_and_target() {
        given().get(INDICATORS + "?format=csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(
                        startsWith("Ключ,Слабое место,Название,Значение,Цель,"),
                        containsString("Рекомендации с доказательствами"));
        given().header("Accept-Language", "en")
                .get(INDICATORS + "?format=csv")
                .then()
                .body(startsWith("Key,Weakness,Title,Value,Target,"), containsString("Recommendations with evidence"));
        List<String> keys = given().get(INDICATORS).path("items.key");
        var lines = lines(INDICATORS + "?format=ndjson");
        assertThat(lines).extracting(line -> line.getString("key")).isEqualTo(keys);
        var registered = lines.get(keys.indexOf("organizations_registered"));
        assertThat(registered.getInt("value"))
                .isEqualTo(given().get(INDICATORS + "/organizations_registered")
                        .<Number>path("current.value")
                        .intValue());
        assertThat(lines.get(keys.indexOf("leaders_certified")).<Object>get("value"))
                .isNull();
    }

    @Test
    void the_rows_counted_on_a_day_go_into_a_file_without_those_that_are_hidden() {
        change(
                "insert into territory (id, oktmo, parent_oktmo, kind, name_ru, name_en)"
                        + " values (?, ?, '00000000', 'municipality', 'Пробный', 'Trial')",
                territory,
                oktmo);
        var shown = organization("PUBLISHED");
        organization("ARCHIVED");
        var then = "territory=" + oktmo + "&on=" + today().minusDays(40);
        given().get(ROWS + "?" + then)
                .then()
                .statusCode(200)
                .body("items.id", contains(shown.toString()))
                .body("hidden", is(1));
        given().get(ROWS + "?format=csv&" + then)
                .then()
                .contentType(startsWith("text/csv"))
                .body(
                        startsWith("ID,Название,Страница на платформе,Версия записи\r\n" + shown),
                        endsWith("/organizations/o-" + shown + ",0\r\n"));
        given().header("Accept-Language", "en")
                .get(ROWS + "?format=csv&" + then)
                .then()
                .body(startsWith("ID,Title,Page on the platform,Version of the row"));
        assertThat(lines(ROWS + "?format=ndjson&" + then))
                .extracting(line -> line.getString("id"))
                .containsExactly(shown.toString());
        assertThat(given().get(ROWS + "?format=ndjson&territory=" + oktmo + "&on=" + today().minusDays(200))
                        .asString())
                .isEmpty();
        given().get(INDICATORS + "/wishes/rows?format=csv").then().statusCode(404);
    }

    private static List<JsonPath> lines(String address) {
        return given().get(address).asString().lines().map(JsonPath::from).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** Published a hundred days ago; an archived one was so until yesterday. */
    private UUID organization(String status) {
        var id = UUID.randomUUID();
        change(
                "insert into organization (id, created_at, updated_at, slug, kind, status, short_name, language,"
                        + " published_at, withdrawn_at, territory_id) values (?, now(), now(), ?, 'NGO', ?, ?, 'ru',"
                        + " now() - interval '100 days', now() - case ? when 'ARCHIVED' then interval '1 day' end, ?)",
                id,
                "o-" + id,
                status,
                "Пробная " + id,
                status,
                territory);
        return id;
    }
}
