package roundtable.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static roundtable.follow.Things.awaitTold;
import static roundtable.follow.Things.proposal;
import static roundtable.follow.Things.quiet;
import static roundtable.follow.Things.told;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.initiative.Initiatives;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** Searches that people keep, and what they are told is new in them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SavedSearchTest {
    private static final String OWN = SavedSearchResource.PATH;

    @Inject
    Folk folk;

    @Inject
    SavedSearchJob job;

    @Inject
    Clock clock;

    private Person me;
    /** A word that stands in nothing else. */
    private final String word = UUID.randomUUID()
            .toString()
            .replace("-", "")
            .chars()
            .limit(16)
            .mapToObj(c -> String.valueOf((char) ('а' + Character.digit(c, 16))))
            .collect(Collectors.joining());

    @BeforeEach
    void join() {
        me = folk.person();
    }

    private ValidatableResponse save(String type, Map<String, ?> query, String name) {
        return me.asMember()
                .contentType("application/json")
                .body(Map.of("type", type, "query", query, "name", name))
                .post(OWN)
                .then();
    }

    private ValidatableResponse patch(String id, String tag, Map<String, ?> patch) {
        return me.asMember()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body(patch)
                .patch(OWN + "/" + id)
                .then();
    }

    @Test
    void a_search_is_kept_renamed_silenced_and_let_go_and_is_nobody_elses() {
        var made = save("proposal", Map.of("q", List.of(word), "status", List.of("open", "accepted")), "Моё")
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("notified", is(true))
                .body("path", startsWith("/proposals?q=%D0"))
                .extract();
        String id = made.path("id");
        var tag = me.asMember().get(OWN + "/" + id).header("ETag");
        patch(id, "\"7\"", Map.of("name", "Другое")).statusCode(412);
        patch(id, tag, Map.of("name", "Другое", "notified", false))
                .statusCode(200)
                .body("name", is("Другое"))
                .body("notified", is(false));
        me.asMember().get(OWN).then().body("items.name", contains("Другое"));
        var stranger = folk.person();
        stranger.asMember().get(OWN + "/" + id).then().statusCode(404);
        stranger.asMember().delete(OWN + "/" + id).then().statusCode(404);
        save("problem", Map.of("q", List.of(word)), "Другое").statusCode(409);
        me.asMember().delete(OWN + "/" + id).then().statusCode(204);
        me.asMember().get(OWN).then().body("items", hasSize(0));
    }

    @Test
    void what_the_list_does_not_know_is_refused_by_name() {
        save("dragon", Map.of(), "Список").statusCode(400).body("violations.field", contains("/type"));
        save("proposal", Map.of("colour", List.of("red")), "Имя")
                .statusCode(400)
                .body("violations.field", contains("/query/colour"));
        save("proposal", Map.of("status", List.of("open", "sleeping")), "Имя").statusCode(400);
        save("proposal", Map.of("overdue", List.of("perhaps")), "Имя")
                .statusCode(400)
                .body("violations.field", contains("/query/overdue"));
        save("proposal", Map.of("territory", List.of("nowhere")), "Имя")
                .statusCode(400)
                .body("violations.field", contains("/query/territory"));
        save("proposal", Map.of("mine", List.of("true")), "Имя")
                .statusCode(400)
                .body("violations.code", contains("not-kept"));
        save("search", Map.of("type", List.of("proposal")), "Имя").statusCode(400);
        save("search", Map.of("q", List.of(word), "type", List.of("dragon")), "Имя")
                .statusCode(400);
        me.asMember().get(OWN).then().body("items", hasSize(0));
    }

    @Test
    void of_many_at_once_a_person_keeps_twenty() throws Exception {
        var codes = atOnce(IntStream.range(0, 30)
                .<Callable<Integer>>mapToObj(n -> () -> save("problem", Map.of("q", List.of(word)), "Поиск " + n)
                        .extract()
                        .statusCode())
                .toList());
        assertThat(codes).filteredOn(c -> c == 201).hasSize(SavedSearchService.MOST);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(10);
    }

    @Test
    void only_what_is_new_is_told_once_and_not_where_it_is_not_wanted() {
        proposal(Map.of("title", "Старое " + word));
        save("proposal", Map.of("q", List.of(word)), "Слежу").statusCode(201);
        String silent =
                save("search", Map.of("q", List.of(word)), "Молчит").extract().path("id");
        patch(silent, "\"0\"", Map.of("notified", false)).statusCode(200);
        job.run(clock.instant());
        proposal(Map.of("title", "Первое " + word));
        proposal(Map.of("title", "Второе " + word));
        proposal(Map.of("title", "Совсем о другом"));
        job.run(clock.instant());
        assertThat(awaitTold(me, 1)).containsExactly("Новое в поиске «Слежу»: 2.");
        me.asMember()
                .get("/api/v1/me/notifications")
                .then()
                .body("items[0].path", startsWith("/proposals?q="))
                .body("items[0].links.title", contains("Второе " + word, "Первое " + word))
                .body("items[0].links.path", everyItem(startsWith("/proposals/")));
        job.run(clock.instant());
        proposal(Map.of("title", "Третье " + word));
        job.run(clock.instant());
        assertThat(awaitTold(me, 2)).first().asString().endsWith(": 1.");
        me.asMember().get("/api/v1/me/notifications").then().body("items[0].links.title", contains("Третье " + word));
    }

    @Test
    void the_box_asks_all_lists_and_several_replicas_tell_once() throws Exception {
        save("search", Map.of("q", List.of(word)), "Везде").statusCode(201);
        proposal(Map.of("title", "Предложение " + word));
        Folk.organization(Map.of("shortName", "Фонд " + word));
        var until = clock.instant();
        atOnce(IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(n -> () -> {
                    job.run(until);
                    return 0;
                })
                .toList());
        assertThat(awaitTold(me, 1)).first().asString().contains("«Везде»: 2.");
        job.run(clock.instant());
        quiet();
        assertThat(told(me)).hasSize(1);
    }

    @Test
    void lists_of_problems_stories_news_and_organizations_can_be_kept_too() {
        save("problem", Map.of("kind", List.of("social_order"), "overdue", List.of("true")), "П")
                .statusCode(201);
        save("story", Map.of("passport", List.of("true")), "И").statusCode(201);
        save("news", Map.of("q", List.of(word)), "Н").statusCode(201);
        save("organization", Map.of("kind", List.of("ngo"), "near", List.of("51.958,85.96,25")), "О")
                .statusCode(201);
        save("organization", Map.of("near", List.of("nowhere")), "Нет").statusCode(400);
        save("initiative", Map.of("q", List.of(word), "tax", List.of("land")), "Л")
                .statusCode(201)
                .body("path", startsWith("/initiatives?"));
        job.run(clock.instant());
        quiet();
        assertThat(told(me)).isEmpty();
    }

    @Test
    void a_search_that_cannot_be_asked_any_more_holds_up_nobody_and_can_be_renamed() {
        String broken =
                save("proposal", Map.of("q", List.of(word)), "Сломан").extract().path("id");
        change(
                "update saved_search set query = '{\"colour\": [\"red\"]}', looked_at = now() - interval '1 year' "
                        + "where id = ?",
                UUID.fromString(broken));
        save("proposal", Map.of("q", List.of(word)), "Цел").statusCode(201);
        proposal(Map.of("title", "Новое " + word));
        job.run(clock.instant());
        assertThat(awaitTold(me, 1)).containsExactly("Новое в поиске «Цел»: 1.");
        patch(broken, "\"0\"", Map.of("name", "Старый")).statusCode(200).body("name", is("Старый"));
        patch(broken, "\"1\"", Map.of("query", Map.of("colour", List.of("blue"))))
                .statusCode(400);
        patch(broken, "\"1\"", Map.of("notified", false)).statusCode(200);
        me.asMember().delete(OWN + "/" + broken).then().statusCode(204);
    }

    @Test
    void of_organizations_the_latest_published_comes_first_and_not_the_latest_added() {
        save("organization", Map.of("q", List.of(word)), "Фонды").statusCode(201);
        String waited = folk.person()
                .asMember()
                .contentType("application/json")
                .body(Map.of("kind", "ngo", "shortName", "Ждал " + word))
                .post(Folk.ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Folk.organization(Map.of("shortName", "Сразу " + word));
        Folk.moderator()
                .post(Folk.ORGANIZATIONS + waited + "/actions/publish")
                .then()
                .statusCode(200);
        job.run(clock.instant());
        awaitTold(me, 1);
        me.asMember()
                .get("/api/v1/me/notifications")
                .then()
                .body("items[0].links.title", contains("Ждал " + word, "Сразу " + word));
    }

    @Test
    void what_is_new_among_initiatives_is_told() {
        Initiatives.opened();
        save("initiative", Map.of("status", List.of("discussed")), "Льготы").statusCode(201);
        job.run(clock.instant());
        quiet();
        assertThat(told(me)).isEmpty();
        Initiatives.opened();
        job.run(clock.instant());
        assertThat(awaitTold(me, 1)).first().asString().startsWith("Новое в поиске «Льготы»: ");
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(12);
        try {
            var codes = new java.util.ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            pool.shutdownNow();
        }
    }
}
