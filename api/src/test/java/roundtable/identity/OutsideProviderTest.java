package roundtable.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** What an administrator sets, or does not. */
class OutsideProviderTest {
    private static final Map<String, String> NAMES = Map.of("ru", "единый вход", "en", "single sign-on");

    @Test
    void nothing_is_there_unless_a_provider_is_named() {
        var settings = settings(null, "client", "secret");
        assertThat(settings.name("ru")).isEmpty();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> provider(settings).address("state", "nonce", OutsideService.random(), false))
                .matches(refused -> refused.type().equals(ProblemType.NOT_FOUND));
    }

    @Test
    void a_provider_needs_a_client_a_secret_and_a_private_line() {
        assertThatThrownBy(() -> settings("https://id.example.org", null, "secret"))
                .hasMessageContaining("ROUNDTABLE_OIDC_CLIENT_ID");
        assertThatThrownBy(() -> settings("https://id.example.org", "client", null))
                .hasMessageContaining("ROUNDTABLE_OIDC_CLIENT_SECRET");
        assertThatThrownBy(() -> settings("http://id.example.org", "client", "secret"))
                .hasMessageContaining("https://");
        assertThat(settings("https://id.example.org", "client", "secret").name("en"))
                .contains("single sign-on");
    }

    @Test
    void a_provider_that_never_answered_is_503() {
        var settings = settings("http://localhost:1/city", "client", "secret");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> provider(settings).address("state", "nonce", OutsideService.random(), false))
                .matches(refused -> refused.type().equals(OutsideProvider.AWAY));
    }

    private static OutsideProvider provider(OutsideSettings settings) {
        return new OutsideProvider(settings, Clock.systemUTC());
    }

    private static OutsideSettings settings(String issuer, String client, String secret) {
        return new OutsideSettings(
                Optional.ofNullable(issuer).map(URI::create),
                Optional.ofNullable(client),
                Optional.ofNullable(secret),
                NAMES,
                false,
                URI.create("https://krug.example.org"));
    }
}
