package roundtable.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static roundtable.app.Visitor.ORGANIZATIONS;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.shared.store.SqlCounter;

/** The very next read after a write of this process is the new state, whichever feature shows it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FreshAnswersTest {
    @Inject
    @PersistenceUnitExtension
    SqlCounter sql;

    @Inject
    EntityManager em;

    private final Visitor visitor = new Visitor();

    @Test
    void a_new_name_is_read_everywhere_at_once() {
        var id = visitor.organization("Старое");
        var name = "Новое " + UUID.randomUUID();
        var word = name.substring(6, 14);
        var paths = List.of(ORGANIZATIONS + "/" + id, ORGANIZATIONS + "?limit=1&q=" + word, "/api/v1/search?q=" + word);
        paths.forEach(this::keep);
        visitor.rename(id, 0, name).then().statusCode(200);
        for (var path : paths) {
            assertThat(visitor.read(path).asString()).as(path).contains(name);
        }
    }

    @Test
    void an_archived_organization_is_gone_at_once_and_back_at_once() {
        var id = visitor.organization("Уходит");
        var path = ORGANIZATIONS + "/" + id;
        keep(path);
        visitor.act(id, "archive").then().statusCode(200);
        assertThat(visitor.read(path).statusCode()).isEqualTo(410);
        visitor.act(id, "restore").then().statusCode(200);
        assertThat(visitor.read(path).statusCode()).isEqualTo(200);
    }

    @Test
    void a_merged_organization_leads_on_at_once() {
        var id = visitor.organization("Две");
        var survivor = visitor.organization("Одна");
        keep(ORGANIZATIONS + "/" + id);
        visitor.asAdministrator()
                .contentType("application/json")
                .body(Map.of("into", survivor))
                .post(ORGANIZATIONS + "/" + id + "/actions/merge")
                .then()
                .statusCode(200);
        assertThat(visitor.read(ORGANIZATIONS + "/" + id).statusCode()).isEqualTo(308);
    }

    @Test
    void a_renamed_territory_is_read_in_its_organizations_at_once() {
        String territory = visitor.read("/api/v1/territories/84701000").path("id");
        var id = visitor.asAdministrator()
                .contentType("application/json")
                .body(Map.of("kind", "ngo", "shortName", "Здесь " + UUID.randomUUID(), "territoryId", territory))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var paths = List.of(ORGANIZATIONS + "/" + id, "/api/v1/territories/84701000");
        String before = visitor.read(paths.get(0)).path("territory.name");
        paths.forEach(this::keep);
        try {
            nameTerritory("Переименованный");
            for (var path : paths) {
                assertThat(visitor.read(path).asString()).contains("Переименованный");
            }
        } finally {
            nameTerritory(before);
        }
        assertThat(visitor.read(paths.get(0)).<String>path("territory.name")).isEqualTo(before);
    }

    @Test
    void a_published_resolution_is_read_at_once() {
        keep("/api/v1/round-tables?limit=100");
        keep("/api/v1/recommendations?limit=100");
        var title = "Свежая " + UUID.randomUUID();
        var desk = visitor.asAdministrator().contentType("application/json");
        String draft = desk.body(Map.of(
                        "fileName",
                        "свежее.txt",
                        "text",
                        "Резолюция\n«" + title
                                + "»\n3 марта 1926 года\nРекомендации:\nСовету:\n- Первое;\n- Второе;\n"))
                .post("/api/v1/round-tables/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        visitor.asAdministrator()
                .post("/api/v1/round-tables/imports/" + draft + "/actions/publish")
                .then()
                .statusCode(201);
        assertThat(visitor.read("/api/v1/round-tables?limit=100").asString()).contains(title);
    }

    @Test
    void a_change_of_one_feature_leaves_the_answers_of_another_alone() {
        keep("/api/v1/legal-forms");
        keep("/api/v1/round-tables");
        visitor.organization("Посторонняя");
        assertThat(sql.again(() -> {
                    visitor.read("/api/v1/legal-forms");
                    visitor.read("/api/v1/round-tables");
                }))
                .isEmpty();
    }

    @Test
    void a_transaction_that_fails_changes_nothing() {
        keep("/api/v1/territories/84701000");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    rename("Недолго");
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sql.again(() -> visitor.read("/api/v1/territories/84701000")))
                .isEmpty();
    }

    @Test
    void a_statement_that_finds_nothing_changes_nothing() {
        keep("/api/v1/legal-forms");
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery("update legal_form set name_ru = 'x' where code = 'none'")
                        .executeUpdate());
        assertThat(sql.again(() -> visitor.read("/api/v1/legal-forms"))).isEmpty();
    }

    private void nameTerritory(String name) {
        QuarkusTransaction.requiringNew().run(() -> rename(name));
    }

    private void rename(String name) {
        em.createNativeQuery("update territory set name_ru = :name where oktmo = '84701000'")
                .setParameter("name", name)
                .executeUpdate();
    }

    /** Reads it until it comes from memory, so that the test means something; listeners may be busy still. */
    private void keep(String path) {
        await().pollInSameThread().untilAsserted(() -> {
            assertThat(visitor.read(path).statusCode()).isEqualTo(200);
            assertThat(sql.again(() -> visitor.read(path)))
                    .as("%s is kept", path)
                    .isEmpty();
        });
    }
}
