package roundtable.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.shared.mail.Letters.Outcome;
import roundtable.shared.mail.TrialMail.Told;
import roundtable.shared.store.Outbox;

/** Letters where no mail server is set: files in the data directory. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LettersTest {
    @Inject
    Letters letters;

    @Inject
    Outbox outbox;

    @Test
    void without_a_mail_server_a_letter_is_a_file_that_its_owner_can_read() {
        var to = address();
        var told = new Told(UUID.randomUUID(), to, "ru", "Вера", false, false);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(told));
        await().pollInSameThread().until(() -> LetterBox.to(to).size() == 1);
        var letter = LetterBox.to(to).get(0);
        assertThat(letter.subject()).isEqualTo("Проба: Вера");
        assertThat(letter.text()).contains("Здравствуйте, Вера!", "/me?token=" + told.id());
    }

    @Test
    void letters_written_at_the_same_moment_are_files_of_their_own() throws InterruptedException {
        var to = address();
        var threads = Executors.newFixedThreadPool(8);
        for (var i = 0; i < 20; i++) {
            var letter = Letter.of(i + to, to, "ru", "trial.letter", "Вера").leadingTo("/");
            threads.execute(() -> send(letter));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(LetterBox.to(to)).hasSize(20);
    }

    @Test
    void a_letter_that_was_sent_is_not_sent_again() {
        var to = address();
        var letter = Letter.of("key " + to, to, "ru", "trial.letter", "Вера").leadingTo("/");
        assertThat(send(letter)).isEqualTo(Outcome.SENT);
        assertThat(send(letter)).isEqualTo(Outcome.REPEATED);
        assertThat(LetterBox.to(to)).hasSize(1);
    }

    /** Case 16. */
    @Test
    void the_eleventh_letter_in_an_hour_that_anybody_can_have_sent_is_not_sent() {
        var to = address();
        for (var i = 0; i < 10; i++) {
            assertThat(send(Letter.of(i + to, to, "ru", "trial.letter", "Вера")
                            .leadingTo("/")
                            .askedByAnybody()))
                    .isEqualTo(Outcome.SENT);
        }
        var next = Letter.of("next" + to, to, "ru", "trial.letter", "Вера").leadingTo("/");
        assertThat(send(next.askedByAnybody())).isEqualTo(Outcome.TOO_MANY);
        assertThat(send(next)).as("what the platform tells by itself").isEqualTo(Outcome.SENT);
        assertThat(LetterBox.to(to)).hasSize(11);
    }

    private Outcome send(Letter letter) {
        return QuarkusTransaction.requiringNew().call(() -> letters.send(letter));
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }
}
