package roundtable.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import roundtable.shared.spi.StartupStep;

/**
 * Fills a demonstration once the server listens; until then it is not ready. Without demo mode it only looks whether the
 * data are a demonstration's: invented deeds would pass for real ones, and everybody knows the password of its accounts,
 * so that such a process never gets ready.
 */
@ApplicationScoped
@Readiness
class DemoData implements HealthCheck, StartupStep {
    /** In the order in which they are told: later ones speak of what earlier ones have made. */
    private static final List<Class<? extends DemoChapter>> CHAPTERS = List.of(
            DemoResolution.class,
            DemoPeople.class,
            DemoModeration.class,
            DemoProblems.class,
            DemoPictures.class,
            DemoProposals.class,
            DemoCommonProposals.class,
            DemoStories.class,
            DemoNews.class,
            DemoInitiatives.class,
            DemoTracker.class,
            DemoComments.class,
            DemoDiscussions.class,
            DemoCommunities.class,
            DemoPlatforms.class,
            DemoFollows.class,
            DemoPractice.class);

    private final DemoDirectory directory;
    private final DemoAccounts accounts;
    private final Instance<DemoChapter> chapters;
    private final boolean wanted;
    private volatile boolean there;

    DemoData(
            DemoDirectory directory,
            DemoAccounts accounts,
            @Any Instance<DemoChapter> chapters,
            @ConfigProperty(name = "roundtable.demo") boolean wanted) {
        this.directory = directory;
        this.accounts = accounts;
        this.chapters = chapters;
        this.wanted = wanted;
    }

    @Override
    @ActivateRequestContext
    public List<String> finish(URI base) {
        if (!wanted) {
            if (accounts.remain()) {
                throw new IllegalStateException("These are the data of a demonstration. Start it with "
                        + "ROUNDTABLE_DEMO=true, or give a real installation a data directory of its own.");
            }
            there = true;
            return List.of();
        }
        directory.fill();
        accounts.ensure();
        CHAPTERS.forEach(chapter -> chapters.select(chapter).get().tell(base));
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
