package roundtable.organization;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.store.ByHand;

/** What the map shows where very many stand close together. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganizationMapTest {
    private static final String BOX = "-120.001,-47.001,-119.98,-46.979";

    @Test
    void a_crowd_is_shown_by_larger_cells_and_none_of_it_is_left_out() {
        ByHand.change(
                """
                insert into organization (id, created_at, updated_at, slug, kind, status, short_name, language,
                  published_at, area_ids, lat, lon)
                select uuidv7(), now(), now(), 'crowd-' || n, 'NGO', 'PUBLISHED', 'Толпа ' || n, 'ru', now(), '{}',
                  -47 + (n %% 50) * 0.0004, -120 + (n / 50) * 0.0004
                from generate_series(0, %d) n"""
                        .formatted(OrganizationMapRepository.CROWD));
        try {
            map().body("clusters.count.sum()", is(OrganizationMapRepository.CROWD + 1))
                    .body("clusters.size()", lessThan(40));
            ByHand.change(
                    "delete from organization_slug where slug = 'crowd-0'; delete from organization where slug = 'crowd-0'");
            map().body("clusters.count.sum()", is(OrganizationMapRepository.CROWD))
                    .body("clusters.size()", greaterThan(100));
        } finally {
            ByHand.change(
                    "delete from organization_slug where slug like 'crowd-%'; delete from organization where slug like 'crowd-%'");
        }
        map().body("clusters.size()", is(0));
    }

    private static ValidatableResponse map() {
        return RestAssured.get("/api/v1/organizations/map?zoom=16&bbox=" + BOX)
                .then()
                .statusCode(200)
                .body("limitedTo", nullValue());
    }
}
