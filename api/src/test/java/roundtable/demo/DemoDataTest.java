package roundtable.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;

/** A demonstration stays one: its data cannot be opened as a real installation. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DemoDataTest {
    private static final URI BASE = URI.create("http://127.0.0.1");

    @Inject
    DemoDirectory directory;

    @Inject
    DemoAccounts accounts;

    @Inject
    @Any
    Instance<DemoChapter> chapters;

    @Inject
    Accounts people;

    @Test
    void accounts_of_a_demonstration_keep_a_real_installation_from_getting_ready() {
        var real = new DemoData(directory, accounts, chapters, false);
        assertThat(real.finish(BASE)).isEmpty();
        assertThat(real.call().getStatus()).isEqualTo(Status.UP);

        people.ensure(DemoAccounts.RESIDENT, "Житель города (демо)", DemoAccounts.PASSWORD, "ru");
        var forgotten = new DemoData(directory, accounts, chapters, false);
        assertThatThrownBy(() -> forgotten.finish(BASE)).hasMessageContaining("ROUNDTABLE_DEMO=true");
        assertThat(forgotten.call().getStatus()).isEqualTo(Status.DOWN);

        change("update app_user set status = 'blocked' where display_name = 'Житель города (демо)'");
        assertThat(new DemoData(directory, accounts, chapters, false).finish(BASE))
                .isEmpty();
    }
}
