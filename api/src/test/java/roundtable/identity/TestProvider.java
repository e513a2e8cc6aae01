package roundtable.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.eclipse.microprofile.config.ConfigProvider;

/** An OpenID Connect provider of somebody else's making, on the port where the installation of the tests expects one. */
final class TestProvider implements AutoCloseable {
    static final URI ISSUER = URI.create(ConfigProvider.getConfig().getValue("roundtable.oidc.issuer", String.class));
    private static final String NAME = ISSUER.getPath().substring(1);
    private static final int HOUR = 3600;
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient browser = HttpClient.newHttpClient();
    private MockOAuth2Server server;

    TestProvider() {
        open();
    }

    void open() {
        server = new MockOAuth2Server();
        server.start(InetAddress.getLoopbackAddress(), ISSUER.getPort());
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** The next token is that person's, with these claims beside or instead of the usual ones. */
    void answer(String subject, Map<String, ?> claims) {
        answer(subject, claims, HOUR);
    }

    /** The same with a token that is good for so many seconds from now. */
    void answer(String subject, Map<String, ?> claims, int seconds) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(NAME, subject, "JWT", List.of(), claims, seconds));
    }

    /** What a browser does there: the code that it comes back with. */
    String visit(String url) {
        return code(HttpRequest.newBuilder(URI.create(url)));
    }

    /** The same where the provider asks who it is. */
    String logIn(String url, String subject) {
        var form = "username=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
        return code(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String code(HttpRequest.Builder request) {
        try {
            var answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
            var code = CODE.matcher(location);
            if (!code.find()) {
                throw new AssertionError(location);
            }
            return URLDecoder.decode(code.group(1), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
