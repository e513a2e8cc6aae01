package roundtable.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import roundtable.shared.spi.StartupStep;

/** Fills a demonstration once the server listens; until then it is not ready. Without demo mode it does nothing. */
@ApplicationScoped
@Readiness
class DemoData implements HealthCheck, StartupStep {
    private final DemoDirectory directory;
    private final DemoAccounts accounts;
    private final DemoResolution resolution;
    private final DemoPeople people;
    private final DemoModeration moderation;
    private final DemoProblems problems;
    private final boolean wanted;
    private volatile boolean there;

    DemoData(
            DemoDirectory directory,
            DemoAccounts accounts,
            DemoResolution resolution,
            DemoPeople people,
            DemoModeration moderation,
            DemoProblems problems,
            @ConfigProperty(name = "roundtable.demo") boolean wanted) {
        this.directory = directory;
        this.accounts = accounts;
        this.resolution = resolution;
        this.people = people;
        this.moderation = moderation;
        this.problems = problems;
        this.wanted = wanted;
        this.there = !wanted;
    }

    @Override
    @ActivateRequestContext
    public List<String> finish(URI base) {
        if (!wanted) {
            return List.of();
        }
        directory.fill();
        accounts.ensure();
        resolution.tell(base);
        people.act(base);
        moderation.tell(base);
        problems.tell(base);
        there = true;
        var lines = new ArrayList<>(List.of(
                "Демонстрация: организации вымышлены, второй фактор не обязателен, вход по паролю /",
                "Demo: invented organizations, no second factor needed, password for all: " + DemoAccounts.PASSWORD));
        DemoAccounts.ALL.forEach(a -> lines.add("  " + a.email() + " — " + a.name()));
        return lines;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo data").status(there).build();
    }
}
