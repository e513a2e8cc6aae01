package roundtable.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static roundtable.organization.Given.ORGANIZATIONS;
import static roundtable.organization.Given.name;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Files cost a connection of the database each: a few run at once, and whoever leaves gives it back. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganizationExportLimitsTest {
    /** More bytes than a socket takes that nobody reads. */
    private static final int ROWS = 600;

    private static final String ADD =
            """
            insert into organization (created_at, updated_at, slug, kind, status, short_name, description, language,
                published_at, name_key, fts)
            select now(), now(), 'file-' || n || '-' || ?, 'NGO', 'PUBLISHED', ? || ' ' || n, repeat('слово ', 3300), 'ru',
                now(), '', '' from generate_series(1, %d) n"""
                    .formatted(ROWS);

    @Inject
    DataSource database;

    @TestHTTPResource
    URI address;

    @ConfigProperty(name = "roundtable.exports.at-once", defaultValue = "4")
    int atOnce;

    private final String marker = name("Файл");
    private final List<Socket> open = new ArrayList<>();

    @BeforeEach
    void many() throws SQLException {
        change(ADD, String.valueOf(System.nanoTime()), marker);
    }

    @AfterEach
    void none() throws SQLException, IOException {
        for (var socket : open) {
            socket.close();
        }
        change(
                "delete from organization_slug where organization_id in (select id from organization where short_name like ? || ' %')",
                marker);
        change("delete from organization where short_name like ? || ' %'", marker);
    }

    private Response file(String form) {
        return given().queryParam("q", marker).queryParam("format", form).get(ORGANIZATIONS);
    }

    /** Asks for the file, and reads nothing of it but its first byte. */
    private void ask() throws IOException {
        var socket = new Socket();
        open.add(socket);
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream()
                .write(("GET " + ORGANIZATIONS + "?format=csv&q=" + URLEncoder.encode(marker, StandardCharsets.UTF_8)
                                + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
    }

    private long reading() {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from pg_stat_activity where state like 'idle in transaction%'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void one_too_many_is_told_when_to_come_back_and_who_leaves_makes_room() throws IOException {
        for (var n = 0; n < atOnce; n++) {
            ask();
        }
        await().until(() -> reading() >= atOnce);
        file("csv")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "15");
        // Whoever only reads the list is not kept from it, and neither is who asks what a file would be.
        given().queryParam("q", marker).get(ORGANIZATIONS).then().statusCode(200);
        given().head(ORGANIZATIONS + "?format=csv").then().statusCode(200);
        for (var socket : open) {
            socket.close();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> reading() == 0);
        for (var form : List.of("csv", "xlsx", "ndjson", "csv", "csv", "csv")) {
            assertThat(file(form).then().statusCode(200).extract().asByteArray())
                    .isNotEmpty();
        }
        assertThat(file("ndjson").asString().lines()).hasSize(ROWS);
    }
}
