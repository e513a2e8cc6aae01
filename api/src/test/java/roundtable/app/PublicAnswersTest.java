package roundtable.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static roundtable.app.Visitor.ORGANIZATIONS;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.shared.store.SqlCounter;

/** An answer from memory is the answer, to the last header, and costs no statement. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PublicAnswersTest {
    /** They belong to the single request. */
    private static final Set<String> OWN = Set.of("x-request-id", "ratelimit", "date");

    private static final List<Map<String, String>> READERS = List.of(
            Map.of(),
            Map.of("Accept-Language", "en"),
            Map.of("Accept", "application/json"),
            Map.of("Accept-Encoding", "identity"),
            Map.of("Origin", "https://somewhere.example"),
            Map.of("If-None-Match", "\"0-other\""),
            Map.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Inject
    EntityManager em;

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organizations?limit=1",
                "/api/v1/organizations?limit=2&facets=area,kind",
                "/api/v1/organizations/map?bbox=-180,-90,180,90&zoom=3",
                "/api/v1/territories?parent=00000000&limit=3",
                "/api/v1/legal-forms",
                "/api/v1/activity-areas",
                "/api/v1/installation",
                "/api/v1/dashboard",
                "/api/v1/indicators",
                "/api/v1/indicators/organizations_registered/rows?limit=2",
                "/api/v1/round-tables",
                "/api/v1/recommendations?limit=1",
                "/api/v1/search?q=%D1%81%D0%BE%D0%B2%D0%B5%D1%82"
            })
    void the_kept_answer_is_the_same_to_the_last_header(String path) {
        quiet();
        for (var headers : READERS) {
            for (var method : List.of("GET", "HEAD")) {
                sql.during(() -> {});
                var read = visitor.read(method, path, headers);
                withoutStatement(() -> same(read, visitor.read(method, path, headers)));
                var tag = new HashMap<>(headers);
                tag.put("If-None-Match", read.header("ETag"));
                var warm = visitor.read(method, path, tag);
                assertThat(warm.statusCode()).isEqualTo(304);
                sql.during(() -> {});
                same(visitor.read(method, path, tag), warm);
                // What a 304 has left behind serves a reader who has nothing yet.
                withoutStatement(() -> same(read, visitor.read(method, path, headers)));
            }
        }
    }

    @Test
    void each_request_keeps_what_is_its_own() {
        var path = ORGANIZATIONS + "?limit=3";
        var first = visitor.read("GET", path, Map.of());
        var second = visitor.read("GET", path, Map.of());
        assertThat(second.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
        assertThat(second.header("RateLimit")).matches("\"reads\";r=\\d+;t=\\d+");
        assertThat(second.header("RateLimit-Policy")).isEqualTo("\"reads\";q=500;w=5");
    }

    @Test
    void equal_questions_share_an_answer() {
        sql.during(() -> visitor.read("GET", ORGANIZATIONS + "?limit=3&kind=ngo&q=%D0%BA", Map.of()));
        assertThat(sql.again(() -> visitor.read("GET", ORGANIZATIONS + "?q=%d0%ba&kind=ngo&limit=3", Map.of())))
                .isEmpty();
    }

    @Test
    void a_caller_is_never_answered_from_memory_and_leaves_nothing_there() {
        var id = visitor.organization("Моя");
        var path = ORGANIZATIONS + "/" + id;
        sql.during(() -> {});
        var mine = visitor.asAdministrator().get(path);
        assertThat(mine.<List<String>>path("actions")).isNotEmpty();
        assertThat(mine.header("Cache-Control")).isEqualTo("private, no-store");
        var read = visitor.read("GET", path, Map.of());
        assertThat(read.<List<String>>path("actions")).isEmpty();
        var again = visitor.asAdministrator().get(path);
        assertThat(again.<List<String>>path("actions")).isNotEmpty();
        assertThat(sql.again(() -> visitor.read("GET", path, Map.of("X-API-Key", "rtk_some_key"))))
                .isNotEmpty();
    }

    @Test
    void what_is_no_answer_is_not_kept() {
        for (var path : List.of("/nobody-is-here", "?limit=0", "?colour=red")) {
            assertThat(visitor.read("GET", ORGANIZATIONS + path, Map.of()).statusCode())
                    .isGreaterThanOrEqualTo(400);
            var again = visitor.read("GET", ORGANIZATIONS + path, Map.of());
            assertThat(again.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(again.header("ETag")).isNull();
        }
    }

    /** There is something to read, and no listener is about to change it. */
    private void quiet() {
        if (visitor.read(ORGANIZATIONS).<List<Object>>path("items").size() < 3) {
            for (var n = 0; n < 3; n++) {
                visitor.organization("Одна");
            }
        }
        await().pollInSameThread().untilAsserted(() -> assertThat(em.createNativeQuery(
                                "select count(*) from outbox_delivery where status = 'pending' and next_attempt_at <= now()",
                                Long.class)
                        .getSingleResult())
                .isEqualTo(0L));
    }

    /**
     * The answer is right each time, and soon it costs no statement. Not at once on a machine that stood still for a
     * second: then the process does not know whether something has changed, and asks the database, as it should.
     */
    private void withoutStatement(Runnable read) {
        await().pollInSameThread().pollDelay(Duration.ZERO).untilAsserted(() -> assertThat(sql.again(read))
                .isEmpty());
    }

    private static void same(Response one, Response other) {
        assertThat(other.statusCode()).isEqualTo(one.statusCode());
        assertThat(headers(other)).isEqualTo(headers(one));
        assertThat(other.asByteArray()).isEqualTo(one.asByteArray());
    }

    private static Map<String, Set<String>> headers(Response response) {
        return response.headers().asList().stream()
                .filter(h -> !OWN.contains(h.getName().toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.groupingBy(
                        h -> h.getName().toLowerCase(java.util.Locale.ROOT),
                        TreeMap::new,
                        Collectors.mapping(h -> h.getValue(), Collectors.toCollection(TreeSet::new))));
    }
}
