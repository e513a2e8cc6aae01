package roundtable.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import roundtable.file.FileRepository.Aged;
import roundtable.shared.spi.PeriodicJob;

/** Every hour: removes files that were uploaded a day ago and that nothing uses. */
@ApplicationScoped
class FileSweep implements PeriodicJob {
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int PORTION = 500;

    private final FileService service;
    private final Clock clock;

    FileSweep(FileService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "file-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var until = clock.instant().minus(GRACE);
        var last = new Aged(new UUID(0, 0), Instant.EPOCH);
        List<Aged> portion;
        do {
            portion = service.sweep(last, until, PORTION);
            if (!portion.isEmpty()) {
                last = portion.get(portion.size() - 1);
            }
        } while (portion.size() == PORTION);
    }
}
