package roundtable.moderation.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import roundtable.shared.store.HourlySweep;

/** Forgets where voices came from after a month, and patterns after a quarter. */
@ApplicationScoped
class VoiceSweep implements HourlySweep {
    private final TraceRepository traces;
    private final SuspicionRepository suspicions;
    private final Clock clock;

    VoiceSweep(TraceRepository traces, SuspicionRepository suspicions, Clock clock) {
        this.traces = traces;
        this.suspicions = suspicions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "voice-sweep";
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public List<Old> old() {
        return List.of(
                new Old(Duration.ofDays(30), traces::removeBefore),
                new Old(Duration.ofDays(90), suspicions::removeBefore));
    }
}
