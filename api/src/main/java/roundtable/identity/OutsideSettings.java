package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The one outside provider (OpenID Connect) that an administrator of the installation may name: a broker before ЕСИА,
 * a Keycloak of the city. Nothing of it is there unless issuer, client and secret are set.
 */
@ApplicationScoped
public class OutsideSettings {
    private final @Nullable Client client;
    private final Map<String, String> names;
    private final boolean confirms;

    OutsideSettings(
            @ConfigProperty(name = "roundtable.oidc.issuer") Optional<URI> issuer,
            @ConfigProperty(name = "roundtable.oidc.client-id") Optional<String> id,
            @ConfigProperty(name = "roundtable.oidc.client-secret") Optional<String> secret,
            @ConfigProperty(name = "roundtable.oidc.name") Map<String, String> names,
            @ConfigProperty(name = "roundtable.oidc.confirms-identity", defaultValue = "false") boolean confirms,
            @ConfigProperty(name = "roundtable.public-url") URI publicUrl) {
        this.client = issuer.map(known -> client(known, id, secret, publicUrl)).orElse(null);
        this.names = names;
        this.confirms = confirms;
    }

    /** What the button «sign in by …» names, in that language; empty when there is no provider. */
    public Optional<String> name(String language) {
        return client().map(known -> names.getOrDefault(language, known.issuer().getHost()));
    }

    /** Whether whoever comes from there is a person whose documents somebody has seen: ЕСИА, and not any mailbox. */
    public boolean confirmsIdentity() {
        return client != null && confirms;
    }

    Optional<Client> client() {
        return Optional.ofNullable(client);
    }

    private static Client client(URI issuer, Optional<String> id, Optional<String> secret, URI publicUrl) {
        var host = String.valueOf(issuer.getHost());
        var here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        if (!"https".equals(issuer.getScheme()) && !(here && "http".equals(issuer.getScheme()))) {
            throw new IllegalStateException("ROUNDTABLE_OIDC_ISSUER has to begin with https://");
        }
        if (id.isEmpty() || secret.isEmpty()) {
            throw new IllegalStateException(
                    "ROUNDTABLE_OIDC_ISSUER needs ROUNDTABLE_OIDC_CLIENT_ID and ROUNDTABLE_OIDC_CLIENT_SECRET");
        }
        var base = publicUrl.toString().replaceFirst("/+$", "");
        return new Client(issuer, id.get(), secret.get(), URI.create(base + "/sign-in/provider"));
    }

    /**
     * How this installation is known to the provider.
     *
     * @param back the page that people come back to
     */
    record Client(URI issuer, String id, String secret, URI back) {}
}
