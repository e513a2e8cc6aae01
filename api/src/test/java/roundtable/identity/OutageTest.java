package roundtable.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.shared.store.ByHand.change;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.util.PSQLException;
import roundtable.app.TestDatabase;

/** What people see while the database restarts (reliability test R2, its beginning). */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OutageTest {
    private static final String ME = "/api/v1/me";
    /** So many connections lie ready when all of them break; the process itself may find some of them first. */
    private static final int READY = 8;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @EnumSource(names = {"GET", "PATCH"})
    void somebody_who_is_signed_in_is_told_to_wait_and_not_signed_out(Method method) throws SQLException {
        var person = new Newcomer().arrive();
        var tag = person.browser.request().get(ME).header("ETag");
        makeReady();
        breakAll();
        var answers = new ArrayList<Response>();
        do {
            answers.add(ask(person, method, tag));
        } while (answers.get(answers.size() - 1).statusCode() != 200 && answers.size() < 50);
        assertThat(answers.get(answers.size() - 1).statusCode()).isEqualTo(200);
        assertThat(answers.subList(0, answers.size() - 1)).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.path("type").toString()).isEqualTo("/problems/unavailable");
        });
    }

    private static Response ask(Newcomer person, Method method, String tag) {
        return person.browser
                .request()
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(method == Method.GET ? "" : "{}")
                .request(method, ME);
    }

    private void makeReady() throws SQLException {
        var open = new ArrayList<Connection>();
        for (var i = 0; i < READY; i++) {
            open.add(database.getConnection());
        }
        for (var connection : open) {
            connection.close();
        }
    }

    /** The last one is the one that asks for it. */
    private static void breakAll() {
        assertThatThrownBy(
                        () -> change(
                                """
                do $$ begin
                  perform pg_terminate_backend(pid) from (
                    select pid from pg_stat_activity where usename = current_user order by pid = pg_backend_pid()) s;
                end $$"""))
                .hasRootCauseInstanceOf(PSQLException.class);
    }
}
