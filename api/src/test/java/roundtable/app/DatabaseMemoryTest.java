package roundtable.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The embedded database neither starves nor takes the machine. */
class DatabaseMemoryTest {
    private static final long GIBIBYTE = 1L << 30;

    @Test
    void it_takes_an_eighth_within_bounds() {
        assertThat(DatabaseMemory.settings(4 * GIBIBYTE))
                .containsEntry("shared_buffers", "512MB")
                .containsEntry("effective_cache_size", "2048MB");
        assertThat(DatabaseMemory.settings(64 * GIBIBYTE)).containsEntry("shared_buffers", "1024MB");
    }

    @Test
    void a_small_or_unknown_machine_gets_what_postgresql_would_take() {
        assertThat(DatabaseMemory.settings(0))
                .containsEntry("shared_buffers", "128MB")
                .containsEntry("work_mem", "4MB");
    }
}
