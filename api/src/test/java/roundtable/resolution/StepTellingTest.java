package roundtable.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** Of each step of a recommendation those are told whose turn it is, once, and not whoever took it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StepTellingTest {
    private static final String RECEIVED = "recommendation_received";
    private static final Map<String, String> WHY = Map.of("reason", "Обсудили на заседании совета");
    private static final Map<String, String> REFUSAL = Map.of("reason", "Не относится к нашим полномочиям. ".repeat(8));

    @Inject
    Folk folk;

    @Inject
    RecommendationTelling telling;

    private Person moderator;
    private String council;
    private Person member;
    private Person colleague;

    @BeforeEach
    void aCouncilAndAModerator() {
        moderator = folk.holding(Accounts.Role.MODERATOR, null);
        council = Folk.organization(Map.of("kind", "council"));
        member = folk.holding(Accounts.Role.COUNCIL_MEMBER, council);
        colleague = folk.holding(Accounts.Role.COUNCIL_MEMBER, council);
    }

    @Test
    void a_round_table_is_one_notice_for_those_who_have_to_accept_and_none_for_whoever_published_it() {
        var publisher = folk.holding(Accounts.Role.MODERATOR, null);
        var desk = as(publisher, "moderator");
        var text =
                "Резолюция\n«Много %s»\n3 марта 2026 года\nРекомендации:\nНКО:\n- Собрать предложения;\n- Открыть площадку;\n- Провести встречу;\n"
                        .formatted(UUID.randomUUID());
        var draft = desk.importText("много.txt", text).extract().<String>path("id");
        var table = desk.publishImport(draft).statusCode(201).extract().jsonPath();
        var path = "/round-tables/" + table.getString("slug");
        await().pollInSameThread().until(() -> paths(moderator, RECEIVED).contains(path));
        assertThat(notices(moderator).<List<String>>getList(of(RECEIVED, path) + ".links.title"))
                .containsExactly(List.of("1. Собрать предложения", "2. Открыть площадку", "3. Провести встречу"));
        assertThat(notices(moderator).<String>getList(of(RECEIVED, path) + ".text"))
                .first()
                .asString()
                .startsWith("Круглый стол «Много ")
                .contains("рекомендации, их 3.");
        assertThat(paths(publisher, RECEIVED)).doesNotContain(path);
        assertThat(paths(member, RECEIVED)).isEmpty();
    }

    @Test
    void an_organization_is_told_when_it_is_named_and_not_again() {
        member.asMember().put("/api/v1/follows/organization/" + council).then().statusCode(200);
        var table = Desk.published("Совету", "Собрать предложения", "Открыть площадку");
        Desk.assign(table, council, false);
        var path = "/round-tables/" + table.getString("slug");
        for (var person : List.of(member, colleague)) {
            await().pollInSameThread().until(() -> paths(person, RECEIVED).contains(path));
        }
        Desk.assign(table, council, true);
        await().pollInSameThread().during(Duration.ofSeconds(1)).until(() -> kinds(member)
                .equals(List.of(RECEIVED)));
    }

    @Test
    void a_refusal_goes_to_the_moderators_and_the_new_assignment_to_the_addressee() {
        var recommendation = ofCouncil();
        var vera = as(member, "council_member:" + council);
        vera.act(recommendation, "decline", REFUSAL).statusCode(200);
        told(moderator, "recommendation_to_reassign", recommendation);
        var addressee =
                vera.get(Desk.RECOMMENDATIONS + recommendation).extract().<String>path("addressee.id");
        as(moderator, "moderator")
                .act(recommendation, "reassign", Map.of("addresseeId", addressee, "reason", "Обсудили снова"))
                .statusCode(200);
        await().pollInSameThread().until(() -> kinds(colleague).equals(List.of(RECEIVED, RECEIVED)));
        assertThat(kinds(member)).containsOnly(RECEIVED);
    }

    @Test
    void what_is_said_to_be_done_goes_to_those_who_confirm_and_their_word_to_the_addressee() {
        var recommendation = ofCouncil();
        for (var person : List.of(member, moderator)) {
            person.asMember()
                    .put("/api/v1/follows/recommendation/" + recommendation)
                    .then()
                    .statusCode(200);
        }
        var vera = as(member, "council_member:" + council);
        var anna = as(moderator, "moderator");
        vera.act(recommendation, "accept", RecommendationLifeTest.PROMISE).statusCode(200);
        RecommendationLifeTest.prove(recommendation);
        vera.act(recommendation, "claim_done").statusCode(200);
        told(moderator, "recommendation_to_review", recommendation);
        Desk.BORIS.act(recommendation, "return", WHY).statusCode(200);
        told(member, "recommendation_return", recommendation);
        told(colleague, "recommendation_return", recommendation);
        vera.act(recommendation, "claim_done").statusCode(200);
        anna.act(recommendation, "confirm", WHY).statusCode(200);
        told(member, "recommendation_confirm", recommendation);
        var taken = Map.of("protocol", "Протокол № 4 от 12.03.2027", "reason", "Заменена новой");
        anna.act(recommendation, "cancel", taken).statusCode(200);
        told(member, "recommendation_cancel", recommendation);
        // Who follows it hears only of what they are not told anyway: the moderator of the acceptance and the return.
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(paths(moderator, "follow_step")).hasSize(2));
        assertThat(kinds(member)).doesNotContain("follow_step");
        assertThat(kinds(colleague)).doesNotContain("recommendation_to_review");
    }

    @Test
    void the_addressee_hears_that_it_is_closed_or_taken_up_again() {
        var recommendation = ofCouncil();
        as(member, "council_member:" + council)
                .act(recommendation, "accept", RecommendationLifeTest.PROMISE)
                .statusCode(200);
        Desk.ANNA
                .patch(Desk.RECOMMENDATIONS + recommendation, "{\"dueOn\":\"2025-01-01\"}")
                .statusCode(200);
        Desk.ANNA.act(recommendation, "close", WHY).statusCode(200);
        told(member, "recommendation_close", recommendation);
        QuarkusTransaction.requiringNew()
                .run(() -> telling.on(new RecommendationMoved(
                        UUID.fromString(recommendation), "done", "in_progress", "reopen", colleague.id())));
        told(member, "recommendation_reopen", recommendation);
        assertThat(kinds(colleague)).doesNotContain("recommendation_reopen");
    }

    @Test
    void what_the_resource_center_has_done_is_reviewed_by_officers_and_councils() {
        var officer = folk.holding(Accounts.Role.OFFICER, Desk.ADMINISTRATION);
        var recommendation = RecommendationLifeTest.first(Desk.published("НКО", "Собрать предложения"));
        told(moderator, RECEIVED, recommendation);
        Desk.BORIS.act(recommendation, "accept", RecommendationLifeTest.PROMISE).statusCode(200);
        RecommendationLifeTest.prove(recommendation);
        Desk.BORIS.act(recommendation, "claim_done").statusCode(200);
        told(officer, "recommendation_to_review", recommendation);
        told(member, "recommendation_to_review", recommendation);
        assertThat(paths(moderator, "recommendation_to_review")).doesNotContain("/recommendations/" + recommendation);
        Desk.OFFICER.act(recommendation, "confirm", WHY).statusCode(200);
        told(moderator, "recommendation_confirm", recommendation);
    }

    private String ofCouncil() {
        var table = Desk.published("Совету", "Собрать предложения");
        Desk.assign(table, council, false);
        var recommendation = RecommendationLifeTest.first(table);
        told(member, RECEIVED, recommendation);
        return recommendation;
    }

    private static Desk as(Person person, String role) {
        return new Desk(Personas.header(person.id().toString(), role));
    }

    static void told(Person person, String kind, String recommendation) {
        await().pollInSameThread().until(() -> paths(person, kind).contains("/recommendations/" + recommendation));
    }

    static List<String> kinds(Person person) {
        return notices(person).getList("items.kind");
    }

    static List<String> paths(Person person, String kind) {
        return notices(person).getList("items.findAll { it.kind == '" + kind + "' }.path");
    }

    private static String of(String kind, String path) {
        return "items.findAll { it.kind == '" + kind + "' && it.path == '" + path + "' }";
    }

    private static JsonPath notices(Person person) {
        return person.asMember().get("/api/v1/me/notifications?limit=100").jsonPath();
    }
}
