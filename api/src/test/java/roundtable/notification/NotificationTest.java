package roundtable.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.shared.mail.LetterBox;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class NotificationTest {
    private static final String ME = "/api/v1/me";
    /** A Tuesday far ahead, so that the real job of today changes nothing. */
    private static final LocalDate TUESDAY = LocalDate.of(2030, 1, 1);

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

    @Inject
    NoticeListener centre;

    @Inject
    LetterDueListener letters;

    @Inject
    NotificationRepository notifications;

    @Inject
    DigestJob digests;

    @Inject
    Clock clock;

    @Inject
    io.agroal.api.AgroalDataSource database;

    private final String email = UUID.randomUUID() + "@people.example";
    private UUID person;

    @BeforeEach
    void join() {
        person = accounts.ensure(email, "Вера", "a long enough password", "ru");
    }

    private RequestSpecification me() {
        return given().header("Authorization", Personas.header(person.toString()))
                .contentType("application/json");
    }

    private Notice notice(String kind, String title) {
        return new Notice(
                person,
                kind,
                new Subject("moderation_case", UUID.randomUUID()),
                "/me/moderation",
                Map.of("title", title, "rule_ru", "Спам", "rule_en", "Spam", "excerpt", "Слова"));
    }

    private void tell(String kind, String title) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(notice(kind, title)));
    }

    private void arrived(int count) {
        await().pollInSameThread()
                .until(() -> me().get(ME + "/notifications")
                                .<java.util.List<?>>path("items")
                                .size()
                        == count);
    }

    private void set(String kind, String mode) {
        me().body(Map.of("kind", kind, "email", mode))
                .post(ME + "/notification-settings")
                .then()
                .statusCode(200);
    }

    @Test
    void what_happens_is_told_in_the_centre_counted_and_marked_as_read() {
        tell("moderation_hidden", "Кедр");
        tell("moderation_report_kept", "Кедр");
        arrived(2);
        me().get(ME + "/notifications/count").then().body("unread", is(2));
        var list = me().header("Accept-Language", "en")
                .get(ME + "/notifications?limit=1")
                .then()
                .header("Cache-Control", "private, no-store")
                .body("items", hasSize(1))
                .body("items[0].text", containsString("“Кедр”"))
                .extract();
        String id = list.path("items[0].id");
        me().queryParam("cursor", list.<String>path("nextCursor"))
                .get(ME + "/notifications?limit=1")
                .then()
                .body("items", hasSize(1));
        me().post(ME + "/notifications/" + id + "/actions/read")
                .then()
                .statusCode(200)
                .body("readAt", notNullValue());
        me().get(ME + "/notifications?unread=true").then().body("items", hasSize(1));
        given().header("Authorization", Personas.header(UUID.randomUUID().toString()))
                .post(ME + "/notifications/" + id + "/actions/read")
                .then()
                .statusCode(404);
        me().post(ME + "/notifications/actions/read-all").then().body("unread", is(0));
        me().get(ME + "/notifications?unread=true").then().body("items", empty());
    }

    @Test
    void a_personal_matter_is_written_at_once_in_the_readers_language() {
        tell("moderation_hidden", "Фонд <img src=x>");
        var letter = LetterBox.letter(email, 1);
        assertThat(letter.subject()).isEqualTo("Ваша страница скрыта");
        assertThat(letter.text()).contains("скрыл страницу «Фонд <img src=x>». Правило: Спам", "/me/moderation");
        assertThat(letter.html()).doesNotContain("<img");
        var vera = accounts.ensure("en" + email, "Vera", "a long enough password", "en");
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(new Notice(
                        vera,
                        "moderation_hidden",
                        new Subject("moderation_case", UUID.randomUUID()),
                        "/me/moderation",
                        Map.of("title", "Cedar"))));
        assertThat(LetterBox.letter("en" + email, 1).subject()).isEqualTo("Your page is hidden");
    }

    @Test
    void an_event_that_is_delivered_again_is_told_and_written_once() {
        var event = UUID.randomUUID();
        var notice = notice("moderation_hidden", "Кедр");
        for (var i = 0; i < 3; i++) {
            QuarkusTransaction.requiringNew().run(() -> centre.hear(event, notice));
        }
        arrived(1);
        LetterBox.letter(email, 1);
        UUID id = QuarkusTransaction.requiringNew().call(() -> notifications
                .list(person, false, null, 1)
                .items()
                .get(0)
                .id());
        for (var i = 0; i < 3; i++) {
            QuarkusTransaction.requiringNew().run(() -> letters.on(new LetterDue(id)));
        }
        assertThat(LetterBox.to(email)).hasSize(1);
    }

    @Test
    void what_dies_in_the_middle_is_told_once_when_it_is_delivered_again() {
        var event = UUID.randomUUID();
        var notice = notice("moderation_hidden", "Кедр");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    centre.hear(event, notice);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        me().get(ME + "/notifications").then().body("items", empty());
        QuarkusTransaction.requiringNew().run(() -> centre.hear(event, notice));
        arrived(1);
        LetterBox.letter(email, 1);
        assertThat(LetterBox.to(email)).hasSize(1);
    }

    @Test
    void a_digest_comes_once_a_day_from_eight_grouped_and_the_newest_first() {
        tell("moderation_report_kept", "Первая");
        arrived(1);
        tell("moderation_report_acted", "Вторая");
        arrived(2);
        tell("moderation_report_kept", "Третья");
        arrived(3);
        digests.run(at(TUESDAY, 7));
        digests.run(at(TUESDAY, 8));
        digests.run(at(TUESDAY, 9));
        var letter = LetterBox.letter(email, 1);
        assertThat(letter.subject()).isEqualTo("Что нового");
        assertThat(letter.text())
                .containsSubsequence("всё осталось", "«Третья»", "«Первая»", "приняты меры", "«Вторая»");
        tell("moderation_report_kept", "Четвёртая");
        arrived(4);
        digests.run(at(TUESDAY, 20));
        digests.run(at(TUESDAY.plusDays(1), 8));
        assertThat(LetterBox.letter(email, 2).text()).contains("«Четвёртая»").doesNotContain("«Третья»");
        digests.run(at(TUESDAY.plusDays(2), 8));
        quiet(2);
    }

    @Test
    void what_was_read_and_what_is_not_wanted_is_in_no_letter() {
        tell("moderation_report_kept", "Прочитанная");
        arrived(1);
        me().post(ME + "/notifications/actions/read-all");
        set("moderation_hidden", "never");
        tell("moderation_hidden", "Нежеланная");
        arrived(2);
        digests.run(at(TUESDAY.plusDays(10), 8));
        quiet(0);
    }

    @Test
    void a_weekly_digest_comes_on_mondays() {
        set("moderation_report_kept", "weekly");
        tell("moderation_report_kept", "Недельная");
        arrived(1);
        digests.run(at(TUESDAY, 8));
        quiet(0);
        digests.run(at(TUESDAY.plusDays(6), 8));
        assertThat(LetterBox.letter(email, 1).text()).contains("«Недельная»");
    }

    @Test
    void one_click_ends_letters_of_a_kind_without_signing_in_and_a_look_at_the_link_does_not() {
        tell("moderation_hidden", "Кедр");
        var token = LetterBox.letter(email, 1).token();
        given().get("/unsubscribe?token=" + token).then().statusCode(200).contentType("text/html");
        me().get(ME + "/notification-settings")
                .then()
                .body("items.find { it.kind == 'moderation_hidden' }.email", is("at_once"));
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post("/unsubscribe?token=" + token)
                .then()
                .statusCode(204);
        me().get(ME + "/notification-settings")
                .then()
                .body("items.find { it.kind == 'moderation_hidden' }.email", is("never"))
                .body("items.find { it.kind == 'moderation_masked' }.email", is("at_once"));
        tell("moderation_hidden", "Снова");
        arrived(2);
        quiet(1);
        given().post("/unsubscribe?token=" + token.replaceFirst("^.", token.startsWith("A") ? "B" : "A"))
                .then()
                .statusCode(400)
                .body("type", is("/problems/unsubscribe-token"));
        given().post("/unsubscribe").then().statusCode(400);
    }

    @Test
    void a_kind_without_words_is_told_neutrally() {
        tell("something_new", "Кедр");
        arrived(1);
        me().get(ME + "/notifications").then().body("items.text", contains(containsString("есть новое для вас")));
    }

    @Test
    void an_unknown_kind_or_mode_is_no_setting() {
        me().body(Map.of("kind", "dragon", "email", "never"))
                .post(ME + "/notification-settings")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("/kind"));
        me().body(Map.of("kind", "moderation_hidden", "email", "hourly"))
                .post(ME + "/notification-settings")
                .then()
                .statusCode(400);
    }

    private ZonedDateTime at(LocalDate day, int hour) {
        return ZonedDateTime.of(day, LocalTime.of(hour, 0), clock.getZone());
    }

    /** The outbox has nothing left to deliver, and there are only so many letters. */
    private void quiet(int letters) {
        await().pollInSameThread().until(() -> {
            try (var c = database.getConnection();
                    var s = c.createStatement();
                    var rows = s.executeQuery("select count(*) from outbox_delivery where status = 'pending' "
                            + "and listener like 'notification%'")) {
                rows.next();
                return rows.getInt(1) == 0;
            }
        });
        assertThat(LetterBox.to(email)).hasSize(letters);
    }
}
