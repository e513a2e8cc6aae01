package roundtable.shared.net;

import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Text records of domains, as the name server of this machine knows them. Only a name is sent, nobody is connected to. */
@ApplicationScoped
public class TxtRecords {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9-]{0,62})(\\.[A-Za-z0-9_]([A-Za-z0-9-]{0,62})){1,20}");
    private static final int TIMEOUT_MS = 5_000;
    private static final int LONGEST_NAME = 253;
    private static final int PORT = 53;

    private final Vertx vertx;
    private final Optional<String> server;

    TxtRecords(Vertx vertx, @ConfigProperty(name = "roundtable.outgoing.name-server") Optional<String> server) {
        this.vertx = vertx;
        this.server = server;
    }

    /** All text records of the name; none when there are none, or nobody can say. */
    public List<String> of(String name) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            return List.of();
        }
        var options = new DnsClientOptions().setQueryTimeout(TIMEOUT_MS);
        server.ifPresent(s -> {
            var parts = s.split(":", 2);
            options.setHost(parts[0]).setPort(parts.length > 1 ? Integer.parseInt(parts[1]) : PORT);
        });
        var client = vertx.createDnsClient(options);
        try {
            return client.resolveTXT(name)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException noneOrNobody) {
            return List.of();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            client.close();
        }
    }
}
