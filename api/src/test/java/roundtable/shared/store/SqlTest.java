package roundtable.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.store.Sql.Plan;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SqlTest {
    @Inject
    Sql sql;

    @Test
    void values_of_all_kinds_come_back_as_they_went() {
        var id = UUID.randomUUID();
        var now = Instant.parse("2026-11-28T05:00:00.123456Z");
        var row = sql.rows(
                "select :at::timestamptz, :ids, :texts, :numbers, :word || '::' || :word",
                Map.of(
                        "at", now,
                        "ids", new UUID[] {id},
                        "texts", new String[] {"а", "б"},
                        "numbers", new Integer[] {3, 1},
                        "word", "слово"),
                r -> List.<Object>of(
                        Sql.instant(r, 1),
                        Sql.list(r, 2, UUID.class),
                        Sql.list(r, 3, String.class),
                        Sql.list(r, 4, Integer.class),
                        r.getString(5)));
        assertThat(row)
                .containsExactly(List.<Object>of(now, List.of(id), List.of("а", "б"), List.of(3, 1), "слово::слово"));
    }

    @Test
    void a_name_without_a_value_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> sql.rows("select :forgotten", Map.of("other", 1), r -> r.getInt(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("forgotten");
    }

    /** A plan that is kept is a statement that the server knows by name; one by values leaves none behind. */
    @Test
    void a_plan_is_kept_or_made_for_the_very_values() {
        QuarkusTransaction.requiringNew().run(() -> {
            ask(Plan.BY_VALUES, "its own");
            assertThat(executions("its own")).isEmpty();
            ask(Plan.KEPT, "kept");
            ask(Plan.KEPT, "kept");
            assertThat(executions("kept")).containsExactly(2L);
        });
    }

    /** Also where the same text has been kept before: a plan that was made for other values must not answer. */
    @Test
    void a_kept_plan_does_not_answer_for_values_of_their_own() {
        QuarkusTransaction.requiringNew().run(() -> {
            ask(Plan.KEPT, "both");
            ask(Plan.BY_VALUES, "both");
            assertThat(executions("both")).containsExactly(1L);
        });
    }

    private void ask(Plan plan, String mark) {
        assertThat(sql.rows(0, plan, statement(mark), Map.of("n", 7), r -> r.getInt(1)))
                .containsExactly(7);
    }

    private static String statement(String mark) {
        return "select :n::int /* " + mark + " */";
    }

    /** Of this connection, which the transaction holds. */
    private List<Long> executions(String mark) {
        return sql.rows(
                0,
                Plan.BY_VALUES,
                "select generic_plans + custom_plans from pg_prepared_statements where statement like :mark",
                Map.of("mark", "select $1::int /* " + mark + " */%"),
                r -> r.getLong(1));
    }
}
