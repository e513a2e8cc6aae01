package roundtable.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;

/**
 * The table 2.1 of the dialogue, once more and by hand: every state with every action by every role, all further
 * conditions being met. Everybody is somebody new each time, so nobody confirms himself.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RecommendationTableTest {
    private static final List<String> STATES =
            List.of("draft", "assigned", "in_progress", "under_review", "done", "not_done", "declined", "cancelled");

    /** Action, states that it starts from, who may when the addressee is a council with its own people. */
    private static final Map<String, Rule> TABLE = Map.ofEntries(
            Map.entry("publish", new Rule(Set.of("draft"), Set.of("moderator", "administrator"))),
            Map.entry("accept", new Rule(Set.of("assigned"), Set.of("addressee"))),
            Map.entry("decline", new Rule(Set.of("assigned"), Set.of("addressee"))),
            Map.entry("reassign", new Rule(Set.of("declined"), Set.of("moderator", "administrator"))),
            Map.entry("report", new Rule(Set.of("in_progress"), Set.of("addressee"))),
            Map.entry("claim_done", new Rule(Set.of("in_progress"), Set.of("addressee"))),
            Map.entry("confirm", new Rule(Set.of("under_review"), Set.of("moderator", "administrator"))),
            Map.entry("return", new Rule(Set.of("under_review"), Set.of("moderator", "administrator"))),
            Map.entry("reopen", new Rule(Set.of("done"), Set.of("moderator", "administrator"))),
            Map.entry("close", new Rule(Set.of("in_progress"), Set.of("moderator", "administrator"))),
            Map.entry(
                    "cancel",
                    new Rule(
                            Set.of("draft", "assigned", "in_progress", "under_review", "done", "not_done", "declined"),
                            Set.of("moderator", "administrator"))));

    private static final Set<String> STAFF = Set.of("moderator", "administrator");

    /** What is done beside the steps, with the same rule: the state stays as it was. */
    private static final Map<String, Rule> DESK = Map.of(
            "change", new Rule(Set.of("draft", "assigned", "in_progress", "under_review", "declined"), STAFF),
            "set_target",
                    new Rule(Set.of("draft", "assigned", "in_progress", "under_review", "declined", "done"), STAFF),
            "set_evidence_rule",
                    new Rule(Set.of("draft", "assigned", "in_progress", "under_review", "declined", "done"), STAFF),
            "propose_evidence",
                    new Rule(
                            Set.of("assigned", "in_progress", "under_review", "declined", "done", "not_done"),
                            Set.of("moderator", "administrator", "addressee", "officer", "stranger")));

    @Inject
    AgroalDataSource database;

    @Test
    void every_state_with_every_action_by_every_role() throws SQLException {
        var recommendation = RecommendationLifeTest.ofCouncil();
        RecommendationLifeTest.prove(recommendation);
        breakOneMore(recommendation);
        var wrong = new ArrayList<String>();
        for (var state : STATES) {
            for (var role : List.of("moderator", "administrator", "addressee", "officer", "stranger", "member")) {
                set(recommendation, state);
                var offered = given().header("Authorization", somebody(role))
                        .get(Desk.RECOMMENDATIONS + recommendation)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("actions");
                if (!new HashSet<>(offered).equals(allowed(state, role))) {
                    wrong.add(role + " in " + state + " is offered " + offered);
                }
                for (var action : TABLE.keySet()) {
                    set(recommendation, state);
                    var code = given().header("Authorization", somebody(role))
                            .contentType("application/json; charset=UTF-8")
                            .body(body(action, recommendation))
                            .post(Desk.RECOMMENDATIONS + recommendation + "/actions/" + action)
                            .statusCode();
                    if (code != expected(action, state, role)) {
                        wrong.add(role + " " + action + " in " + state + ": " + code);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_done_beside_the_steps_follows_its_table_too() throws SQLException {
        var recommendation = RecommendationLifeTest.ofCouncil();
        var wrong = new ArrayList<String>();
        for (var state : STATES) {
            for (var role : List.of("moderator", "administrator", "addressee", "officer", "stranger", "member")) {
                for (var action : DESK.keySet()) {
                    set(recommendation, state);
                    var code = beside(action, recommendation, new Desk(somebody(role)));
                    var rule = DESK.get(action);
                    // Another side offers its testimony only; a document of its own is refused.
                    var may = rule.who().contains(role)
                            && !(action.equals("propose_evidence")
                                    && Set.of("officer", "stranger").contains(role));
                    var expected =
                            !may ? 403 : !rule.from().contains(state) ? 409 : action.equals("change") ? 200 : 201;
                    if (code != expected) {
                        wrong.add(role + " " + action + " in " + state + ": " + code);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static int beside(String action, String recommendation, Desk desk) {
        return switch (action) {
            case "change" ->
                desk.patch(Desk.RECOMMENDATIONS + recommendation, "{\"responsible\":\"Отдел\"}")
                        .extract()
                        .statusCode();
            case "set_target" ->
                desk.post(recommendation, "targets", EvidenceTest.TARGET)
                        .extract()
                        .statusCode();
            case "set_evidence_rule" ->
                desk.post(
                                recommendation,
                                "evidence-rules",
                                Map.of("targetType", "thing", "predicate", "there", "since", "2020-01-01"))
                        .extract()
                        .statusCode();
            default ->
                desk.post(recommendation, "evidence", EvidenceTest.document("Протокол"))
                        .extract()
                        .statusCode();
        };
    }

    @Test
    void a_visitor_is_offered_nothing_in_any_state() throws SQLException {
        var recommendation = RecommendationLifeTest.ofCouncil();
        for (var state : STATES) {
            set(recommendation, state);
            assertThat(given().get(Desk.RECOMMENDATIONS + recommendation)
                            .then()
                            .extract()
                            .<List<String>>path("actions"))
                    .isEmpty();
        }
    }

    private static Set<String> allowed(String state, String role) {
        var actions = new HashSet<String>();
        var all = new HashMap<>(TABLE);
        all.putAll(DESK);
        all.forEach((action, rule) -> {
            if (rule.from().contains(state) && rule.who().contains(role)) {
                actions.add(action);
            }
        });
        return actions;
    }

    private static int expected(String action, String state, String role) {
        var rule = TABLE.get(action);
        if (!rule.who().contains(role)) {
            return 403;
        }
        return rule.from().contains(state) ? 200 : 409;
    }

    private static String somebody(String role) {
        return Personas.header(
                UUID.randomUUID().toString(),
                switch (role) {
                    case "addressee" -> "representative:" + Desk.COUNCIL;
                    case "officer" -> "officer:" + Desk.ADMINISTRATION;
                    case "stranger" -> "representative:" + Desk.OTHERS;
                    case "member" -> "member";
                    default -> role;
                });
    }

    private Object body(String action, String recommendation) throws SQLException {
        return switch (action) {
            case "publish", "claim_done" -> Map.of();
            case "accept" -> RecommendationLifeTest.PROMISE;
            case "decline" -> Map.of("reason", "Не в нашем ведении. ".repeat(12));
            case "reassign" -> Map.of("addresseeId", addressee(recommendation), "reason", "Передано");
            case "report" -> Map.of("text", "Сделано");
            case "cancel" -> Map.of("protocol", "Протокол № 4 от 12.03.2027", "reason", "Заменена");
            default -> Map.of("reason", "Проверено");
        };
    }

    private String addressee(String recommendation) throws SQLException {
        try (var c = database.getConnection();
                var query = c.prepareStatement("select addressee_id from recommendation where id = ?")) {
            query.setObject(1, UUID.fromString(recommendation));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** In that state, claimed by somebody else, and long overdue. */
    private void set(String recommendation, String state) throws SQLException {
        try (var c = database.getConnection();
                var update = c.prepareStatement(
                        """
                        update recommendation set status = ?, kind = 'ONE_OFF', due_on = '2020-01-01',
                            claimed_at = now(), claimed_by = gen_random_uuid(), claimed_for = null,
                            version = version + 1
                        where id = ?""")) {
            try (var rules = c.prepareStatement("delete from evidence_rule where recommendation_id = ?")) {
                rules.setObject(1, UUID.fromString(recommendation));
                rules.executeUpdate();
            }
            update.setString(1, state.toUpperCase(java.util.Locale.ROOT));
            update.setObject(2, UUID.fromString(recommendation));
            update.executeUpdate();
        }
    }

    /** What was done can be taken up again when some evidence of it is broken. */
    private void breakOneMore(String recommendation) throws SQLException {
        try (var c = database.getConnection();
                var insert = c.prepareStatement(
                        """
                        insert into evidence (recommendation_id, kind, origin, state, target_type, target_id,
                            predicate_key, added_as, created_at, updated_at)
                        values (?, 'OBJECT', 'AUTO', 'BROKEN', 'thing', gen_random_uuid(), 'there', 'PLATFORM', now(), now())""")) {
            insert.setObject(1, UUID.fromString(recommendation));
            insert.executeUpdate();
        }
    }

    private record Rule(Set<String> from, Set<String> who) {}
}
