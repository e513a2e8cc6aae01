package roundtable.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.Personas;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;
import roundtable.shared.mail.LetterBox;
import roundtable.shared.spi.Notices;
import roundtable.shared.spi.Subject;

/** What people follow comes in one letter a day, under the name of each thing; and many are told by one event. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FollowedDigestTest {
    private static final LocalDate TUESDAY = LocalDate.of(2031, 1, 7);

    @Inject
    Accounts accounts;

    @Inject
    NoticesListener centre;

    @Inject
    DigestJob digests;

    @Inject
    Clock clock;

    private final String email = UUID.randomUUID() + "@people.example";
    private UUID person;

    @BeforeEach
    void join() {
        person = accounts.ensure(email, "Вера", "a long enough password", "ru");
    }

    private void tell(UUID cause, Subject followed, String name, String step, UUID... others) {
        var recipients = new java.util.HashSet<>(Set.of(others));
        recipients.add(person);
        var words = Map.of("step", step, "title", name, "followed_ru", name, "followed_en", name);
        QuarkusTransaction.requiringNew()
                .run(() -> centre.on(new Notices(cause, recipients, "follow_step", followed, "/proposals/x", words)));
    }

    private int count(UUID account) {
        return io.restassured.RestAssured.given()
                .header("Authorization", Personas.header(account.toString()))
                .get("/api/v1/me/notifications")
                .<java.util.List<?>>path("items")
                .size();
    }

    @Test
    void the_steps_of_each_thing_stand_together_the_newest_first_and_nothing_is_no_letter() {
        var ramp = new Subject("proposal", UUID.randomUUID());
        var bench = new Subject("proposal", UUID.randomUUID());
        tell(UUID.randomUUID(), ramp, "Пандус", "proposal_reach");
        tell(UUID.randomUUID(), bench, "Скамья", "proposal_forward");
        tell(UUID.randomUUID(), ramp, "Пандус", "proposal_answered");
        digests.run(at(TUESDAY));
        var letter = LetterBox.letter(email, 1);
        assertThat(letter.text())
                .containsSubsequence(
                        "Пандус",
                        "«Пандус» опубликован официальный ответ",
                        "«Пандус» набрало поддержку",
                        "Скамья",
                        "«Скамья» передано другому органу")
                .doesNotContain("Новости страниц");
        digests.run(at(TUESDAY.plusDays(1)));
        await().during(java.time.Duration.ofSeconds(2))
                .until(() -> LetterBox.to(email).size() == 1);
    }

    @Test
    void what_not_everybody_may_see_any_more_stands_under_a_plain_word() {
        var gone = new Subject("round_table", UUID.randomUUID());
        QuarkusTransaction.requiringNew()
                .run(() -> centre.on(new Notices(
                        UUID.randomUUID(),
                        Set.of(person),
                        "follow_step",
                        gone,
                        "/recommendations/x",
                        Map.of("step", "recommendation_confirm", "title", "Пандусы"))));
        digests.run(at(TUESDAY));
        assertThat(LetterBox.letter(email, 1).text())
                .containsSubsequence("Новости страниц, за которыми вы следите", "Рекомендация «Пандусы» выполнена")
                .doesNotContain("\n…\n");
    }

    @Test
    void many_are_told_of_a_cause_once_each_by_their_own_settings() {
        var other = accounts.ensure("other-" + email, "Пётр", "a long enough password", "ru");
        var cause = UUID.randomUUID();
        var ramp = new Subject("proposal", UUID.randomUUID());
        QuarkusTransaction.requiringNew().run(() -> settings(other));
        for (var n = 0; n < 3; n++) {
            tell(cause, ramp, "Пандус", "proposal_reach", other, UUID.randomUUID());
        }
        assertThat(count(person)).isEqualTo(1);
        assertThat(count(other)).isEqualTo(1);
        LetterBox.letter("other-" + email, 1);
        assertThat(LetterBox.to("other-" + email)).hasSize(1);
        assertThat(LetterBox.to(email)).isEmpty();
    }

    @Inject
    SettingRepository settings;

    private void settings(UUID account) {
        settings.set(account, "follow_step", EmailMode.AT_ONCE);
    }

    private ZonedDateTime at(LocalDate day) {
        return ZonedDateTime.of(day, LocalTime.of(8, 0), clock.getZone());
    }
}
