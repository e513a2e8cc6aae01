package roundtable.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.shared.net.FetchFailed.Reason.GONE;
import static roundtable.shared.net.FetchFailed.Reason.NO_ANSWER;
import static roundtable.shared.net.FetchFailed.Reason.REDIRECT;
import static roundtable.shared.net.FetchFailed.Reason.TOO_LARGE;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What looks at a page make of it, one after another. */
class WebpageTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Webpage page = new Webpage(UUID.randomUUID());
    private Instant now = START;

    @Test
    void it_is_the_same_until_its_content_differs_and_again_when_that_comes_back() {
        read("one");
        assertThat(page.status()).isEqualTo(WebpageStatus.SAME);
        read("one");
        assertThat(page.since()).isEqualTo(START);
        assertThat(page.checkedAt()).isEqualTo(START.plus(Duration.ofDays(7)));
        read("two");
        read("three");
        assertThat(page.status()).isEqualTo(WebpageStatus.CHANGED);
        assertThat(page.since()).isEqualTo(START.plus(Duration.ofDays(14)));
        assertThat(page.readAt()).isEqualTo(START);
        assertThat(page.sha256()).isEqualTo("one");
        read("one");
        assertThat(page.status()).isEqualTo(WebpageStatus.SAME);
    }

    @Test
    void what_was_accepted_later_is_what_it_is_compared_with() {
        read("offered");
        var accepted = now;
        now = now.plusSeconds(1);
        page.read("accepted", accepted, now);
        assertThat(page.status()).isEqualTo(WebpageStatus.SAME);
        assertThat(page.sha256()).isEqualTo("accepted");
        page.read("offered", accepted, now.plusSeconds(1));
        assertThat(page.status()).isEqualTo(WebpageStatus.CHANGED);
    }

    @Test
    void one_that_does_not_answer_has_two_more_days_and_one_that_says_so_is_gone_at_once() {
        read("one");
        page.missed(NO_ANSWER, now);
        page.missed(REDIRECT, now);
        assertThat(page.status()).isEqualTo(WebpageStatus.SAME);
        assertThat(page.checkedAt()).isEqualTo(START);
        read("one");
        page.missed(NO_ANSWER, now);
        page.missed(NO_ANSWER, now);
        page.missed(NO_ANSWER, now);
        assertThat(page.status()).isEqualTo(WebpageStatus.GONE);
        read("one");
        assertThat(page.status()).isEqualTo(WebpageStatus.SAME);
        page.missed(GONE, now);
        assertThat(page.status()).isEqualTo(WebpageStatus.GONE);
    }

    @Test
    void one_that_could_never_be_read_is_not_called_gone_and_one_that_grew_too_long_has_changed() {
        for (var i = 0; i < 4; i++) {
            page.missed(REDIRECT, now);
        }
        page.missed(TOO_LARGE, now);
        assertThat(page.status()).isEqualTo(WebpageStatus.UNREADABLE);
        read("one");
        page.missed(TOO_LARGE, now);
        assertThat(page.status()).isEqualTo(WebpageStatus.CHANGED);
    }

    @Test
    void addresses_in_letters_of_any_language_are_asked_in_those_of_the_network() {
        assertThat(WebpageLook.address("https://пример.рф:8443/новости?год=2026"))
                .hasToString(
                        "https://xn--e1afmkfd.xn--p1ai:8443/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?%D0%B3%D0%BE%D0%B4=2026");
        assertThat(WebpageLook.address("http://example.org/a%20b#c")).hasToString("http://example.org/a%20b#c");
        assertThatThrownBy(() -> WebpageLook.address("https://example.org/{x}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void read(String digest) {
        page.read(digest, null, now);
        now = now.plus(Duration.ofDays(7));
    }
}
