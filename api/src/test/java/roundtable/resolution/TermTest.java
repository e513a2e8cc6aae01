package roundtable.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static roundtable.resolution.StepTellingTest.kinds;
import static roundtable.resolution.StepTellingTest.paths;
import static roundtable.resolution.StepTellingTest.told;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** Those whose turn it is are reminded of terms of recommendations, each once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TermTest {
    private static final String HALF = "recommendation_term_half";
    private static final String THREE_DAYS = "recommendation_term_three_days";
    private static final String LAST_DAY = "recommendation_term_last_day";
    private static final String OVERDUE = "recommendation_term_overdue";

    @Inject
    TermService service;

    @Inject
    Accounts accounts;

    @Inject
    Folk folk;

    private String body;
    private Person officer;
    private Person head;

    @BeforeEach
    void aBodyWithPeople() {
        body = Folk.organization(Map.of("kind", "government"));
        officer = folk.holding(Accounts.Role.OFFICER, body);
        head = folk.holding(Accounts.Role.REPRESENTATIVE, body);
    }

    @Test
    void of_all_that_waits_for_acceptance_each_hears_once_and_the_head_when_it_is_over() {
        var table = Desk.published("Администрации", "Собрать предложения", "Открыть площадку");
        Desk.assign(table, body, false);
        var path = "/round-tables/" + table.getString("slug");
        var ids = table.<String>getList("addressees[0].recommendations.id");
        service.remind();
        ids.forEach(id -> given(id, 8));
        service.remind();
        service.remind();
        await().pollInSameThread().until(() -> paths(officer, HALF).contains(path));
        ids.forEach(id -> given(id, 12));
        service.remind();
        await().pollInSameThread().until(() -> paths(officer, THREE_DAYS).contains(path));
        assertThat(officer.asMember()
                        .get("/api/v1/me/notifications")
                        .jsonPath()
                        .getString("items.find { it.kind == '" + THREE_DAYS + "' }.text"))
                .startsWith("Осталось три дня, чтобы принять или отклонить рекомендации круглого стола «Проверка ")
                .endsWith("», их 2.");
        ids.forEach(id -> given(id, 14));
        service.remind();
        await().pollInSameThread().until(() -> paths(officer, LAST_DAY).contains(path));
        ids.forEach(id -> given(id, 17));
        service.remind();
        service.remind();
        await().pollInSameThread().until(() -> paths(head, OVERDUE).contains(path));
        await().pollInSameThread().until(() -> paths(officer, OVERDUE).contains(path));
        assertThat(kinds(officer)).doesNotHaveDuplicates();
        assertThat(kinds(head)).containsExactlyInAnyOrder("recommendation_received", OVERDUE);
    }

    @Test
    void what_is_in_work_has_its_day_and_a_later_day_is_a_new_term() {
        var recommendation = taken();
        due(recommendation, -2);
        service.remind();
        told(head, OVERDUE, recommendation);
        told(officer, OVERDUE, recommendation);
        due(recommendation, 2);
        service.remind();
        service.remind();
        told(officer, THREE_DAYS, recommendation);
        assertThat(kinds(head)).doesNotContain(THREE_DAYS);
        assertThat(kinds(officer)).containsOnlyOnce(THREE_DAYS);
    }

    @Test
    void of_a_report_that_did_not_come_the_reminders_are_silent() {
        var recommendation = taken();
        change("update recommendation set due_on = null, accepted_at = now() - interval '7 months' where id = '"
                + recommendation + "'");
        service.remind();
        // Told in the order of the outbox: had the report been told of, it would be there before the acceptance.
        change("update recommendation set status = 'ASSIGNED' where id = '" + recommendation + "'");
        given(recommendation, 8);
        service.remind();
        told(officer, HALF, recommendation);
        assertThat(kinds(officer)).doesNotContain(OVERDUE);
    }

    @Test
    void whoever_confirms_is_reminded_and_not_whoever_says_that_it_is_done() {
        var moderator = folk.person();
        accounts.grant(moderator.id(), Accounts.Role.MODERATOR, null);
        var recommendation = taken();
        change(
                "update recommendation set status = 'UNDER_REVIEW', claimed_at = now() - interval '14 days', claimed_by = ? where id = '"
                        + recommendation + "'",
                officer.id());
        service.remind();
        told(moderator, LAST_DAY, recommendation);
        assertThat(kinds(officer)).doesNotContain(LAST_DAY);
    }

    private String taken() {
        var table = Desk.published("Администрации", "Собрать предложения");
        Desk.assign(table, body, false);
        var recommendation = RecommendationLifeTest.first(table);
        new Desk(Personas.header(officer.id().toString(), "officer:" + body))
                .act(recommendation, "accept", RecommendationLifeTest.PROMISE)
                .statusCode(200);
        return recommendation;
    }

    /** It was given to its addressee so many days ago. */
    private static void given(String recommendation, int days) {
        change("update recommendation_step set at = now() - interval '" + days
                + " days' where action = 'PUBLISH' and recommendation_id = '" + recommendation + "'");
    }

    private static void due(String recommendation, int days) {
        change("update recommendation set accepted_at = now() - interval '40 days', due_on = current_date + " + days
                + " where id = '" + recommendation + "'");
    }
}
