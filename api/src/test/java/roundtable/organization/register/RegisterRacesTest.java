package roundtable.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.organization.register.Registers.ADMIN;
import static roundtable.organization.register.Registers.ORGANIZATIONS;
import static roundtable.organization.register.Registers.act;
import static roundtable.organization.register.Registers.admin;
import static roundtable.organization.register.Registers.number;
import static roundtable.organization.register.Registers.ogrn;
import static roundtable.organization.register.Registers.settled;
import static roundtable.organization.register.Registers.upload;
import static roundtable.organization.register.Registers.word;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Several imports at once, and people between them: nobody twice, nobody lost, and everybody comes to an end. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = ADMIN, roles = "administrator")
class RegisterRacesTest {
    private static final int ROWS = 1_500;

    @Test
    void imports_that_overlap_make_each_organization_once() throws Exception {
        var name = word("Гонка");
        var numbers = IntStream.range(0, ROWS).mapToObj(i -> ogrn()).toList();
        var files = List.of(
                register(name, numbers, 0, ROWS * 2 / 3),
                register(name, numbers, ROWS / 3, ROWS),
                register(name, numbers, ROWS / 3, ROWS),
                register(name, numbers, 0, ROWS));
        var ids = together(
                files.stream().<Callable<String>>map(f -> () -> upload(f)).toList());
        assertThat(together(ids.stream()
                        .<Callable<JsonPath>>map(i -> () -> settled(i))
                        .toList()))
                .extracting(i -> i.getString("status"))
                .containsOnly("ready");

        var work = new ArrayList<Callable<Void>>();
        ids.forEach(id -> work.add(() -> {
            act(id, "start").statusCode(200);
            return null;
        }));
        // Two people add what the files have too, from their ends; whoever comes second is told.
        for (var step : List.of(1, -1)) {
            work.add(() -> {
                for (var i = 0; i < 40; i++) {
                    person(name, numbers.get(step > 0 ? i * 20 : ROWS - 2 - i * 20));
                }
                return null;
            });
        }
        together(work);
        var done = together(
                ids.stream().<Callable<JsonPath>>map(i -> () -> settled(i)).toList());
        assertThat(done).extracting(i -> i.getString("status")).containsOnly("finished");
        assertThat(done).extracting(i -> i.getInt("rejected")).containsOnly(0);
        for (var i : done) {
            assertThat(i.getInt("created") + i.getInt("changed") + i.getInt("unchanged"))
                    .isEqualTo(i.getInt("rowsTotal"));
        }
        var mine = "from organization o where o.short_name like ? || '%'";
        assertThat(number("select count(*) " + mine, name)).isEqualTo(ROWS);
        assertThat(number("select count(distinct o.ogrn) " + mine, name)).isEqualTo(ROWS / 2);
        var byPeople = number("select count(*) " + mine + " and o.created_by is not null", name);
        var byImports = done.stream().mapToInt(i -> i.getInt("created")).sum();
        assertThat(byImports + byPeople).isEqualTo(ROWS);
        assertThat(number(
                        "select count(*) from register_change c join organization o on o.id = c.organization_id"
                                + " where c.created and o.short_name like ? || '%'",
                        name))
                .isEqualTo(byImports);
        assertThat(
                        number(
                                """
                        select abs((select sum(number) from organization_count
                                    where territory = '' and area_id = '00000000-0000-0000-0000-000000000000')
                                   - (select count(*) from organization where listed))"""))
                .isZero();
    }

    /** Every second row has an ОГРН, the others are known by the register's own numbers. */
    private static String register(String name, List<String> numbers, int from, int to) {
        var csv = new StringBuilder("id;name;ogrn;oktmo;mission\n");
        for (var i = from; i < to; i++) {
            csv.append(name).append(i).append(';');
            csv.append(name).append(" номер ").append(i).append(';');
            csv.append(i % 2 == 0 ? numbers.get(i) : "").append(";84701000;Бежит.\n");
        }
        return csv.toString();
    }

    private static void person(String name, String ogrn) {
        var status = admin().contentType("application/json")
                .body(Map.of("kind", "ngo", "shortName", name + " от людей", "ogrn", ogrn))
                .post(ORGANIZATIONS)
                .statusCode();
        assertThat(status).isIn(201, 409);
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            var results = new ArrayList<T>();
            for (var one : pool.invokeAll(work)) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
