package roundtable.moderation.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import roundtable.shared.spi.PersonalDataSource;

/** From where a person's voices came. Gone when they leave. */
@ApplicationScoped
class PersonalVoices implements PersonalDataSource {
    private final TraceRepository traces;
    private final SuspicionRepository suspicions;

    PersonalVoices(TraceRepository traces, SuspicionRepository suspicions) {
        this.traces = traces;
        this.suspicions = suspicions;
    }

    @Override
    public String name() {
        return "voices";
    }

    @Override
    public List<Trace> data(UUID user) {
        return traces.of(user);
    }

    @Override
    public void erase(UUID user) {
        traces.forget(user);
        suspicions.forget(user);
    }

    /** A support or vote. */
    record Trace(String subjectType, UUID subjectId, String network, Instant at) {}
}
