package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import roundtable.resolution.indicator.Snapshots;
import roundtable.shared.spi.Job;

/** Every night: the values of all indicators, then the evidence that stands on them. */
@ApplicationScoped
class NightlySnapshots implements Job {
    private final Snapshots snapshots;
    private final EvidenceService evidence;

    NightlySnapshots(Snapshots snapshots, EvidenceService evidence) {
        this.snapshots = snapshots;
        this.evidence = evidence;
    }

    @Override
    public String name() {
        return "indicator-snapshots";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(2, 30);
    }

    @Override
    public void run() {
        snapshots.takeAll();
        evidence.checkIndicators();
    }
}
