package roundtable.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static roundtable.organization.register.Registers.ADMIN;
import static roundtable.organization.register.Registers.ORGANIZATIONS;
import static roundtable.organization.register.Registers.act;
import static roundtable.organization.register.Registers.admin;
import static roundtable.organization.register.Registers.byOgrn;
import static roundtable.organization.register.Registers.database;
import static roundtable.organization.register.Registers.imported;
import static roundtable.organization.register.Registers.number;
import static roundtable.organization.register.Registers.ogrn;
import static roundtable.organization.register.Registers.settled;
import static roundtable.organization.register.Registers.word;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.OrganizationsImported;
import roundtable.shared.spi.OutboxListener;

/** What follows a change of an organization follows an import too, although it writes past the service. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = ADMIN, roles = "administrator")
class RegisterFollowersTest {
    private static final String MINE = "(select id from organization where short_name like ? || '%')";

    @Inject
    @All
    List<OutboxListener<?>> listeners;

    @Test
    void a_batch_tells_everybody_who_listens() throws SQLException {
        var name = word("Слушай");
        imported("name;ogrn\n" + name + ";" + ogrn() + "\n");
        var wanted = listeners.stream()
                .filter(l -> l.event() == OrganizationsImported.class)
                .map(OutboxListener::name)
                .toList();
        var told = new ArrayList<String>();
        try (var connection = database();
                var query = connection.prepareStatement(
                        """
                        select d.listener from outbox_delivery d join outbox_event e on e.id = d.event_id
                        where e.type = 'OrganizationsImported'
                          and e.payload -> 'ids' ->> 0 = (select id::text from organization where short_name = ?)""")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    told.add(rows.getString(1));
                }
            }
        }
        assertThat(wanted).isNotEmpty();
        assertThat(told).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void search_quality_counts_and_history_know_what_was_imported_and_forget_what_was_undone() {
        var name = word("Следом");
        var numbers = List.of(ogrn(), ogrn());
        var before = number("select count(*) from organization where listed");
        var csv = "name;ogrn;oktmo;mission\n" + name + " первая;" + numbers.get(0) + ";84701000;Сажаем кедры.\n" + name
                + " вторая;" + numbers.get(1) + ";84701000;\n";
        // Asked before, so that an answer is kept which the import makes wrong.
        assertFound(name, 0);
        var done = imported(csv);
        assertFound(name, 2);
        assertThat(kept()).isEqualTo(before + 2);
        eventually("select count(*) from organization_quality where organization_id in " + MINE, name, 2);
        eventually("select number from organization_word where word = ?", name.toLowerCase(Locale.ROOT), 2);
        eventually("select count(*) from organization_duplicate where status = 'OPEN' and one in " + MINE, name, 0);
        var id = byOgrn(numbers.get(0)).getString("id");
        admin().get(ORGANIZATIONS + "/" + id + "/history")
                .then()
                .body("items.action", hasItem("import"))
                .body("items[0].origin.row", is(1));

        act(done.getString("id"), "undo").statusCode(200);
        assertThat(settled(done.getString("id")).getString("status")).isEqualTo("undone");
        assertFound(name, 0);
        assertThat(kept()).isEqualTo(before);
        admin().get(ORGANIZATIONS + "/" + id + "/history").then().body("items[0].action", is("undo_import"));
        eventually("select count(*) from organization_quality where organization_id in " + MINE, name, 0);
    }

    /** By a visitor, whose answers are kept. */
    private static void assertFound(String name, int organizations) {
        RestAssured.given()
                .queryParam("q", name)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(200)
                .body("items.size()", is(organizations));
    }

    private static long kept() {
        return number(
                """
                select sum(number) from organization_count
                where territory = '' and area_id = '00000000-0000-0000-0000-000000000000'""");
    }

    /** Listeners hear of it some moments later. */
    private static void eventually(String select, String parameter, long expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(number(select, parameter)).isEqualTo(expected));
    }
}
