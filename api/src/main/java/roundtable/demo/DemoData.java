package roundtable.demo;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Fills a demonstration once the server listens; until then it is not ready. Without demo mode it does nothing. */
@ApplicationScoped
@Readiness
class DemoData implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DemoData.class);

    private final DemoDirectory directory;
    private final DemoAccounts accounts;
    private final DemoResolution resolution;
    private final boolean wanted;
    private volatile boolean there;

    DemoData(
            DemoDirectory directory,
            DemoAccounts accounts,
            DemoResolution resolution,
            @ConfigProperty(name = "roundtable.demo") boolean wanted) {
        this.directory = directory;
        this.accounts = accounts;
        this.resolution = resolution;
        this.wanted = wanted;
        this.there = !wanted;
    }

    @ActivateRequestContext
    void fill(@ObservesAsync HttpServerStart started) {
        if (!wanted) {
            return;
        }
        try {
            directory.fill();
            accounts.ensure();
            resolution.tell(URI.create("http://127.0.0.1:" + started.options().getPort()));
            there = true;
            LOG.info("The demo data is there");
        } catch (RuntimeException e) {
            // An asynchronous observer's failure would be lost otherwise; readiness stays down.
            LOG.error("The demo data could not be made", e);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo data").status(there).build();
    }
}
