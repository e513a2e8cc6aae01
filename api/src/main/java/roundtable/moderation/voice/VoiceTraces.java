package roundtable.moderation.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import roundtable.shared.http.CurrentRequest;
import roundtable.shared.spi.Subject;

/** Every feature that counts people tells it of each one, in the transaction that counts. */
@ApplicationScoped
public class VoiceTraces {
    private final TraceRepository traces;
    private final CurrentRequest request;
    private final Clock clock;

    VoiceTraces(TraceRepository traces, CurrentRequest request, Clock clock) {
        this.traces = traces;
        this.request = request;
        this.clock = clock;
    }

    /** Somebody supports the thing or votes in it, now and from where the present request comes. */
    public void heard(Subject subject, UUID account) {
        request.network().ifPresent(network -> traces.add(subject, account, network, clock.instant()));
    }
}
