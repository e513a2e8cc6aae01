package roundtable.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.app.TestDatabase;

/** Case 18: what a request claims to be its host is in no address that we give out. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ClaimedHostTest {
    private static final String EVIL = "evil.example";

    private static RequestSpecification claiming() {
        return given().header("Host", EVIL)
                .header("X-Forwarded-Host", EVIL)
                .header("X-Forwarded-Server", EVIL)
                .header("X-Forwarded-Prefix", "/" + EVIL)
                .header("Forwarded", "host=" + EVIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/organizations",
                "/nothing-here",
                "/robots.txt",
                "/sitemap.xml",
                "/embed/v1/organizations",
                "/api/v1/installation",
                "/api/v1/organizations?limit=1",
                "/api/v1/territories?limit=1",
                "/api/v1/nothing-here"
            })
    void no_address_follows_it(String path) {
        var answer = claiming().redirects().follow(false).get(path);
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.asString()).doesNotContain(EVIL);
        assertThat(answer.headers().asList()).noneMatch(h -> h.getValue().contains(EVIL));
    }
}
