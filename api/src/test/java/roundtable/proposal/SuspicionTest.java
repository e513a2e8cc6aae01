package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.member;
import static roundtable.proposal.Proposals.open;
import static roundtable.proposal.Proposals.somebody;
import static roundtable.shared.store.ByHand.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.spi.PeriodicJob;
import roundtable.shared.spi.PersonalDataSource;

/** Moderators are shown where many supports came from one place or nearly at once; the supports themselves stay. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SuspicionTest {
    private static final String SUSPICIONS = "/api/v1/moderation/suspicions";
    private static final Random CHANCE = new Random();

    @Inject
    @All
    List<PeriodicJob> jobs;

    @Inject
    @All
    List<PersonalDataSource> personal;

    @Inject
    ObjectMapper json;

    private String proposal = "";

    @BeforeEach
    void something_to_support() {
        proposal = open(somebody());
    }

    @Test
    void five_supports_of_one_network_in_an_hour_are_shown_and_all_of_them_count() {
        var street = network();
        var few = support(4, street);
        assertThat(of("one_network")).isNull();
        var people = new ArrayList<>(few);
        people.addAll(support(1, street));
        var found = of("one_network");
        assertThat(found.getString("network")).isEqualTo(street + ".0/24");
        assertThat(found.getInt("voices")).isEqualTo(5);
        assertThat(found.getList("people.id", String.class)).containsExactlyInAnyOrderElementsOf(people);
        assertThat(found.getString("subjectType")).isEqualTo("proposal");
        assertThat(found.getString("path")).startsWith("/proposals/");
        RestAssured.get(PROPOSALS + proposal).then().body("supportCount", is(5)).body("status", is("open"));
    }

    @Test
    void the_same_number_over_some_hours_is_nothing_special() {
        var street = network();
        var people = support(5, street);
        for (var n = 0; n < people.size(); n++) {
            change(
                    "update voice_trace set at = at - make_interval(mins => ?) where account = ?",
                    n * 30,
                    UUID.fromString(people.get(n)));
        }
        assertThat(of("one_network")).isNull();
    }

    @Test
    void who_has_looked_notes_it_and_the_pattern_comes_back_when_half_as_many_again_have_come() {
        var street = network();
        support(5, street);
        var id = of("one_network").getString("id");
        review(id, "  ").statusCode(400);
        review(id, "Класс школы")
                .statusCode(200)
                .body("reviewedBy.id", notNullValue())
                .body("note", is("Класс школы"));
        review(id, "И я смотрел").statusCode(409);
        support(2, street);
        assertThat(of("one_network")).isNull();
        support(1, street);
        assertThat(of("one_network").getInt("voices")).isEqualTo(8);
        review(UUID.randomUUID().toString(), "Нет такого").statusCode(404);
    }

    @Test
    void who_was_seen_before_stays_in_the_pattern_when_others_come_later() {
        var street = network();
        var before = support(6, street);
        assertThat(of("one_network").getInt("voices")).isEqualTo(6);
        change("update voice_trace set at = at - interval '8 days' where subject_id = ?", UUID.fromString(proposal));
        var later = support(5, street);
        var found = of("one_network");
        var all = new ArrayList<>(before);
        all.addAll(later);
        assertThat(found.getList("people.id", String.class)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found.getInt("voices")).isEqualTo(11);
    }

    @Test
    void neither_whose_voice_it_is_nor_whose_proposal_reviews_it() {
        var author = somebody();
        proposal = open(author);
        var people = support(5, network());
        var id = of("one_network").getString("id");
        review(as(people.get(0), "moderator"), id, "Это я").statusCode(403);
        review(as(author, "moderator"), id, "Всё честно").statusCode(403);
        review(id, "Проверено").statusCode(200);
    }

    @Test
    void of_two_moderators_who_look_at_once_one_is_told_that_the_other_was_faster() throws Exception {
        support(5, network());
        var id = of("one_network").getString("id");
        var pool = Executors.newFixedThreadPool(16);
        try {
            var calls = IntStream.range(0, 16)
                    .mapToObj(n -> (Callable<Integer>)
                            () -> review(id, "Смотрел " + n).extract().statusCode())
                    .toList();
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnly(200, 409).containsOnlyOnce(200);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void ten_new_accounts_in_a_day_and_twenty_voices_in_a_minute_are_shown_from_wherever_they_come() {
        var fresh = IntStream.range(0, 10).mapToObj(n -> registered()).toList();
        fresh.forEach(account -> support(account, network()));
        var young = of("new_accounts");
        assertThat(young.getInt("voices")).isEqualTo(10);
        assertThat(young.getString("network")).isNull();
        assertThat(of("one_network")).isNull();
        assertThat(of("burst")).isNull();
        IntStream.range(0, 10).forEach(n -> support(somebody(), network()));
        change(
                "update voice_trace set at = (select max(at) from voice_trace where subject_id = ?) where subject_id = ?",
                UUID.fromString(proposal),
                UUID.fromString(proposal));
        assertThat(of("burst").getInt("voices")).isEqualTo(20);
    }

    @Test
    void where_a_voice_came_from_is_in_the_persons_archive_and_gone_after_a_month_or_with_them() {
        var street = network();
        var people = support(5, street);
        var traces = personal.stream()
                .filter(p -> p.name().equals("voices"))
                .findFirst()
                .orElseThrow();
        var leaver = UUID.fromString(people.get(0));
        assertThat(traces.data(leaver).toString()).contains(street + ".0/24").contains(proposal);
        assertThat(of("one_network").getList("people.id", String.class)).contains(leaver.toString());
        QuarkusTransaction.requiringNew().run(() -> traces.erase(leaver));
        assertThat(traces.data(leaver).toString()).doesNotContain(street);
        assertThat(of("one_network").getList("people.id", String.class))
                .hasSize(4)
                .doesNotContain(leaver.toString());
        var old = UUID.fromString(people.get(1));
        change("update voice_trace set at = at - interval '31 days' where account = ?", old);
        run("voice-sweep");
        assertThat(traces.data(old).toString()).doesNotContain(street);
        assertThat(traces.data(UUID.fromString(people.get(2))).toString()).contains(street);
    }

    @Test
    void what_moderation_has_hidden_is_not_reported() {
        support(5, network());
        change("update proposal set hidden_at = now() where id = ?", UUID.fromString(proposal));
        assertThat(of("one_network")).isNull();
    }

    @Test
    void the_report_is_read_in_pages() {
        support(5, network());
        of("one_network");
        var other = open(somebody());
        var street = network();
        IntStream.range(0, 5).forEach(n -> member(somebody())
                .header("X-Forwarded-For", street + ".7")
                .post(PROPOSALS + other + "/supports")
                .then()
                .statusCode(201));
        run("suspicions");
        var first = moderator()
                .queryParam("limit", 1)
                .get(SUSPICIONS)
                .then()
                .body("items", hasSize(1))
                .extract();
        assertThat(first.<String>path("items[0].subjectId")).isEqualTo(other);
        moderator()
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(SUSPICIONS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    private ValidatableResponse review(String id, String note) {
        return review(moderator(), id, note);
    }

    private ValidatableResponse review(RequestSpecification by, String id, String note) {
        return by.contentType("application/json")
                .body(Map.of("note", note))
                .post(SUSPICIONS + "/" + id + "/actions/review")
                .then();
    }

    /** The open pattern of this test's proposal, after a look; null when there is none. */
    private JsonPath of(String pattern) {
        run("suspicions");
        var all = moderator()
                .queryParam("limit", 100)
                .get(SUSPICIONS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> one =
                all.get("items.find { it.subjectId == '" + proposal + "' && it.pattern == '" + pattern + "' }");
        return one == null ? null : JsonPath.from(json.valueToTree(one).toString());
    }

    private void run(String job) {
        jobs.stream()
                .filter(j -> j.name().equals(job))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private List<String> support(int people, String network) {
        var all = IntStream.range(0, people).mapToObj(n -> somebody()).toList();
        all.forEach(account -> support(account, network));
        return all;
    }

    private void support(String account, String network) {
        member(account)
                .header("X-Forwarded-For", network + "." + (1 + CHANCE.nextInt(250)))
                .post(PROPOSALS + proposal + "/supports")
                .then()
                .statusCode(201);
    }

    /** An account that is there since just now. */
    private static String registered() {
        var id = UUID.randomUUID();
        change(
                "insert into app_user (id, email_norm, display_name, language, created_at, updated_at)"
                        + " values (?, ?, 'Новый', 'ru', now(), now())",
                id,
                id + "@example.org");
        return id.toString();
    }

    /** The first three numbers of an address that no other test uses. */
    private static String network() {
        return "10." + (100 + CHANCE.nextInt(150)) + "." + CHANCE.nextInt(250);
    }
}
