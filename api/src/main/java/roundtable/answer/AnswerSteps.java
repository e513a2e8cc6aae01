package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.spi.Changed;

/**
 * What happens to an official answer, whatever it answers, in the transaction of the feature's service: the row is
 * locked, and the policy has let the caller. Each step is in the audit.
 */
@ApplicationScoped
public class AnswerSteps {
    private final Caller caller;
    private final Event<Changed> changed;
    private final Clock clock;

    AnswerSteps(Caller caller, Event<Changed> changed, Clock clock) {
        this.caller = caller;
        this.changed = changed;
        this.clock = clock;
    }

    public void created(OfficialAnswer a) {
        log(a, "create");
    }

    public void changed(OfficialAnswer a) {
        log(a, "change");
    }

    public void removed(OfficialAnswer a) {
        log(a, "remove");
    }

    /**
     * With the signature it is published, or it waits for its day.
     *
     * @param publication publishes it
     */
    public void sign(OfficialAnswer a, Runnable publication) {
        a.sign(me(), now());
        log(a, "sign");
        if (a.publishAt() == null || !a.publishAt().isAfter(now())) {
            publication.run();
        } else {
            a.schedule();
        }
    }

    /** Once, by whoever speaks for what is answered. */
    public void rate(OfficialAnswer a, AnswerRatingInput in) {
        a.rate(in.rating(), in.text(), now());
        log(a, "rate");
    }

    /** It stands, and why. */
    public void uphold(OfficialAnswer a, Optional<? extends AnswerDispute> dispute, String reason) {
        dispute.ifPresent(d -> d.decide(DisputeDecision.UPHELD, reason.strip(), me(), now()));
        a.apply(AnswerAction.UPHOLD);
    }

    /** It takes the place of the one that held until now; that one's dispute ends with it. */
    public void replace(KeptAnswers<?> answers, KeptDisputes<?> disputes, OfficialAnswer by) {
        answers.published(by.matterId()).stream()
                .filter(OfficialAnswer::decides)
                .forEach(old -> {
                    if (old.status() == AnswerStatus.DISPUTED) {
                        disputes.of(old.id())
                                .ifPresent(d -> d.decide(DisputeDecision.REPLACED, null, by.signedBy(), now()));
                    }
                    old.apply(AnswerAction.REPLACE);
                });
    }

    private void log(OfficialAnswer a, String action) {
        changed.fire(new Changed(a.subject(), action, Map.of()));
    }

    private UUID me() {
        return caller.id().orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
