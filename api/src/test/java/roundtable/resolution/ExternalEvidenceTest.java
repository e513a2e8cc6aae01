package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static roundtable.shared.store.ByHand.change;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.organization.people.Folk;
import roundtable.shared.text.Sha256;

/** A page elsewhere as evidence: what stood there is remembered, what becomes of it is seen, and alone it proves nothing. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ExternalEvidenceTest {
    private static final String CHANGED = "evidence_page_changed";
    private static final String GONE = "evidence_page_gone";

    @Inject
    WebpageJob job;

    @Inject
    Folk folk;

    /** What the site answers; null when there is nothing. */
    private final AtomicReference<String> stands = new AtomicReference<>("Встреча состоялась");

    private HttpServer site;
    private String url;

    @BeforeEach
    void aSite() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            var said = stands.get();
            var body = (said == null ? "" : said).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said == null ? 410 : 200, said == null ? -1 : body.length);
            exchange.getResponseBody().write(said == null ? new byte[0] : body);
            exchange.close();
        });
        site.start();
        url = "http://127.0.0.1:" + site.getAddress().getPort() + "/news";
    }

    @AfterEach
    void isClosed() {
        site.stop(0);
    }

    @Test
    void what_stands_there_is_remembered_and_everybody_sees_when_it_changes_or_goes_away() throws Exception {
        var moderator = folk.holding(Accounts.Role.MODERATOR, null);
        var council = Folk.organization(Map.of("kind", "council"));
        var member = folk.holding(Accounts.Role.COUNCIL_MEMBER, council);
        var table = Desk.published("Совету", "Собрать предложения");
        Desk.assign(table, council, false);
        var recommendation = RecommendationLifeTest.first(table);
        var before = "Встреча состоялась";

        var evidence = Desk.ANNA
                .post(recommendation, "evidence", Map.of("kind", "external", "url", url))
                .statusCode(201)
                .body("webpage", nullValue())
                .body("sha256", nullValue())
                .body("checkedAt", nullValue())
                .extract()
                .<String>path("id");
        // Whoever decides sees whether there is something at all.
        await().untilAsserted(() -> look(recommendation, evidence)
                .body("webpage.status", is("same"))
                .body("sha256", is(digest(before)))
                .body("checkedAt", notNullValue()));
        // It was changed before somebody accepted it: what that one saw counts.
        stands.set("Встреча состоялась, пришли все");
        Desk.BORIS.act(recommendation + "/evidence/" + evidence, "accept").statusCode(200);
        await().untilAsserted(() -> look(recommendation, evidence)
                .body("webpage.status", is("same"))
                .body("sha256", is(digest("Встреча состоялась, пришли все"))));

        stands.set("Страница продана");
        look(recommendation, evidence).body("webpage.status", is("same"));
        aWeekLater(evidence);
        twoReplicasLook();
        look(recommendation, evidence)
                .body("webpage.status", is("changed"))
                .body("webpage.since", notNullValue())
                .body("sha256", is(digest("Встреча состоялась, пришли все")))
                .body("status", is("accepted"));
        for (var person : List.of(moderator, member)) {
            StepTellingTest.told(person, CHANGED, recommendation);
        }
        stands.set(null);
        aWeekLater(evidence);
        look(recommendation, evidence).body("webpage.status", is("gone")).body("status", is("accepted"));
        StepTellingTest.told(member, GONE, recommendation);
        aWeekLater(evidence);
        look(recommendation, evidence).body("webpage.status", is("gone"));
        assertThat(StepTellingTest.kinds(member)).containsOnlyOnce(CHANGED, GONE);
        given().get(Desk.RECOMMENDATIONS + recommendation)
                .then()
                .body("evidenceBroken", is(false))
                .body("evidenceCount", is(1));
        given().queryParam("format", "csv")
                .get(Desk.RECOMMENDATIONS + recommendation + "/evidence")
                .then()
                .statusCode(200)
                .body(containsString(url))
                .body(containsString("gone"));
        // People decide.
        Desk.BORIS
                .act(recommendation + "/evidence/" + evidence, "reject", Map.of("reason", "Страницы больше нет"))
                .statusCode(200)
                .body("status", is("rejected"));
    }

    @Test
    void alone_it_neither_opens_the_way_to_done_nor_lets_itself_be_expected_alone() {
        var recommendation = RecommendationLifeTest.ofCouncil();
        var path = Desk.RECOMMENDATIONS + recommendation;
        for (var alone : List.of("[\"external\"]", "[\"external\",\"external\"]")) {
            Desk.ANNA
                    .patch(path, "{\"expectedEvidence\":" + alone + "}")
                    .statusCode(400)
                    .body("violations[0].field", is("/expectedEvidence"))
                    .body("violations[0].code", is("external-alone"));
        }
        Desk.VERA.act(recommendation, "accept", RecommendationLifeTest.PROMISE).statusCode(200);
        EvidenceTest.accept(recommendation, Map.of("kind", "external", "url", url));
        // Not even when something from before the rule expects nothing else.
        change(
                "update recommendation set expected_evidence = '{EXTERNAL}' where id = ?",
                UUID.fromString(recommendation));
        Desk.VERA.get(path).body("actions", not(hasItem("claim_done")));
        Desk.VERA.act(recommendation, "claim_done").statusCode(409);
        Desk.ANNA
                .patch(path, "{\"expectedEvidence\":[\"external\",\"document\"]}")
                .statusCode(200);
        Desk.VERA.act(recommendation, "claim_done").statusCode(409);
        EvidenceTest.accept(recommendation, EvidenceTest.document("Протокол"));
        Desk.VERA.act(recommendation, "claim_done").statusCode(200);
    }

    @Test
    void its_digest_is_not_taken_from_anybody() {
        var recommendation = RecommendationLifeTest.ofCouncil();
        Desk.ANNA
                .post(
                        recommendation,
                        "evidence",
                        Map.of("kind", "external", "url", url, "sha256", digest("что угодно")))
                .statusCode(400)
                .body("violations[0].field", is("/sha256"))
                .body("violations[0].code", is("not-of-this-kind"));
    }

    /** As everybody sees it who may, after the job has looked. */
    private ValidatableResponse look(String recommendation, String evidence) {
        job.run();
        return Desk.BORIS.get(Desk.RECOMMENDATIONS + recommendation + "/evidence/" + evidence);
    }

    private void twoReplicasLook() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Object> look = Executors.callable(job::run);
            for (var run : pool.invokeAll(List.of(look, look))) {
                run.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void aWeekLater(String evidence) {
        change(
                "update evidence_webpage set tried_at = tried_at - interval '8 days' where evidence_id = ?",
                UUID.fromString(evidence));
        // Its decision too, or it would have to be looked at for that.
        change(
                "update evidence set decided_at = decided_at - interval '8 days' where id = ? and state = 'ACCEPTED'",
                UUID.fromString(evidence));
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }
}
