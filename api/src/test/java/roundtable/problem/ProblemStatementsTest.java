package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.problem.Problems.PROBLEMS;
import static roundtable.problem.Problems.body;
import static roundtable.problem.Problems.open;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.store.SqlCounter;

/** How many statements a request needs; none grows with the rows. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProblemStatementsTest {
    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Test
    void a_page_takes_two_however_many_rows_it_has() {
        var body = body();
        for (var n = 0; n < 6; n++) {
            open(UUID.randomUUID().toString(), body);
        }
        for (var query : new String[] {"?limit=1", "?limit=6", "?limit=6&sort=-supportCount&responsible=" + body}) {
            assertThat(sql.during(() ->
                            RestAssured.get("/api/v1/problems" + query).then().statusCode(200)))
                    .as(query)
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void an_item_takes_three() {
        var id = open(UUID.randomUUID().toString(), body());
        assertThat(sql.during(() -> RestAssured.get(PROBLEMS + id).then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(3);
    }
}
