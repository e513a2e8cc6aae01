package roundtable.app;

import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * How much memory the embedded database may take, by what the machine (or its container) has. PostgreSQL's own defaults
 * are made for 128 MB and rotating disks. Other programs run beside it, so it takes an eighth and never more than 1 GB.
 */
final class DatabaseMemory {
    private static final long MEBIBYTE = 1L << 20;

    private DatabaseMemory() {}

    /** Settings for this machine. */
    static Map<String, String> settings() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return settings(system == null ? 0 : system.getTotalMemorySize());
    }

    /** Settings for a machine of so many bytes. */
    static Map<String, String> settings(long bytes) {
        var machine = bytes / MEBIBYTE;
        return Map.of(
                "shared_buffers", megabytes(machine / 8, 128, 1024),
                // What the system's own cache may hold beside it; a hint to the planner, nothing is taken.
                "effective_cache_size", megabytes(machine / 2, 256, 64 * 1024),
                "maintenance_work_mem", megabytes(machine / 32, 64, 512),
                "work_mem", megabytes(machine / 512, 4, 16),
                // Fewer checkpoints while a register is imported; at most this much more disk.
                "max_wal_size", megabytes(machine / 4, 1024, 2048),
                // Solid disks: a random page costs hardly more than the next one.
                "random_page_cost", "1.1",
                // Readers come at the same time; a query that takes all cores is slower for everybody else.
                "max_parallel_workers_per_gather", "0");
    }

    private static String megabytes(long wanted, long least, long most) {
        return Math.max(least, Math.min(most, wanted)) + "MB";
    }
}
