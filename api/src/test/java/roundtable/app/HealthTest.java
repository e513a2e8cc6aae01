package roundtable.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HealthTest {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "quarkus.management.test-port", defaultValue = "9001")
    int managementPort;

    @Test
    void it_is_ready_when_warm_and_when_the_database_answers() {
        given().port(managementPort)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.name", hasItem("warm"))
                .body("checks.name", hasItem(containsString("Database")))
                .body("checks.status", everyItem(is("UP")));
        given().port(managementPort).get("/q/health/live").then().statusCode(200);
        given().port(managementPort).get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory"));
    }

    @Test
    void it_is_not_ready_before_it_is_warm() {
        var cold = new WarmUp(true, Duration.ofMillis(500));
        assertThat(new Readiness(cold).call().getStatus().name()).isEqualTo("DOWN");
        cold.run(port);
        assertThat(new Readiness(cold).call().getStatus().name()).isEqualTo("UP");
    }

    @Test
    void what_the_warm_up_reads_is_there() {
        assertThat(WarmUp.read(WarmUp.client(), port, WarmUp.PAGES, 0))
                .hasSameSizeAs(WarmUp.PAGES)
                .allSatisfy((page, status) -> assertThat(status).as(page).isEqualTo(200));
    }

    @Test
    void health_and_metrics_are_not_for_the_public() {
        given().get("/q/health").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }
}
