package roundtable.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class VerifyAuditTest {
    private static @Nullable String setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse(null);
    }

    /** As an installation with the embedded database sets it: nothing but the directory. */
    private static @Nullable String embedded(String name) {
        return name.equals("roundtable.data-dir") ? setting(name) : null;
    }

    @Test
    void the_command_reads_beside_a_running_installation() {
        assertThat(VerifyAudit.run(new String[] {VerifyAudit.COMMAND}, VerifyAuditTest::setting))
                .isZero();
        assertThat(VerifyAudit.run(new String[] {VerifyAudit.COMMAND}, VerifyAuditTest::embedded))
                .isZero();
    }

    @Test
    void a_head_that_the_chain_does_not_have_is_told() {
        var args = new String[] {VerifyAudit.COMMAND, "00ff".repeat(16)};
        assertThat(VerifyAudit.run(args, VerifyAuditTest::setting)).isEqualTo(1);
    }
}
