package roundtable.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static roundtable.organization.register.Registers.ADMIN;
import static roundtable.organization.register.Registers.IMPORTS;
import static roundtable.organization.register.Registers.ORGANIZATIONS;
import static roundtable.organization.register.Registers.admin;
import static roundtable.organization.register.Registers.imported;
import static roundtable.organization.register.Registers.ogrn;
import static roundtable.organization.register.Registers.word;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Questions that an import has left, decided when the directory has become another one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = ADMIN, roles = "administrator")
class RegisterConflictTest {

    private static String added(String name, String ogrn) {
        return admin().contentType("application/json")
                .body(Map.of("kind", "ngo", "shortName", name, "ogrn", ogrn, "mission", "Сказано людьми."))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_number_that_another_one_has_got_meanwhile_stays_a_question() {
        var name = word("Спор");
        var first = added(name + " первая", ogrn());
        var second = added(name + " вторая", ogrn());
        var wanted = ogrn();
        var done = imported("id;name;ogrn;mission\n" + first + ";" + name + " первая;" + wanted + ";\n" + second + ";"
                + name + " вторая;;Сказано реестром.\n");
        assertThat(done.getInt("conflicts")).isEqualTo(2);
        added(name + " третья", wanted);
        var path = IMPORTS + "/" + done.getString("id") + "/conflicts";
        admin().contentType("application/json")
                .body("{}")
                .post(path + "/actions/take")
                .then()
                .statusCode(200)
                .body("decided", is(1))
                .body("refused", is(1));
        admin().queryParam("open", true).get(path).then().body("items.field", contains("ogrn"));
        admin().get(ORGANIZATIONS + "/" + second).then().body("mission", is("Сказано реестром."));
        admin().contentType("application/json")
                .body("{}")
                .post(path + "/actions/keep")
                .then()
                .statusCode(200)
                .body("decided", is(1));
        admin().queryParam("open", true).get(path).then().body("items", empty());
    }
}
