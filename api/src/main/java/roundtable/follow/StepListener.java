package roundtable.follow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.CurrentRequest;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.store.Outbox;

/**
 * Hears of the steps of things that are followed. The change itself only leaves a note in the outbox, so that nobody
 * waits for the followers; they are told later, by portions.
 */
@ApplicationScoped
class StepListener implements OutboxListener<FollowedStep> {
    private static final int PORTION = 500;

    private final FollowedSubjects subjects;
    private final Followers followers;
    private final CurrentRequest request;
    private final Caller caller;
    private final Outbox outbox;

    StepListener(FollowedSubjects subjects, Followers followers, CurrentRequest request, Caller caller, Outbox outbox) {
        this.subjects = subjects;
        this.followers = followers;
        this.request = request;
        this.caller = caller;
        this.outbox = outbox;
    }

    void changed(@Observes Changed event) {
        subjects.of(event.subject().type())
                .filter(kind -> kind.steps().containsKey(event.action())
                        || kind.beginsWith().equals(event.action()))
                .ifPresent(kind -> outbox.add(new FollowedStep(event.subject(), event.action(), actor(), null, null)));
    }

    private @org.jspecify.annotations.Nullable UUID actor() {
        return request.traceId().isPresent() ? caller.id().orElse(null) : null;
    }

    @Override
    public Class<FollowedStep> event() {
        return FollowedStep.class;
    }

    @Override
    public String name() {
        return "follow-step";
    }

    @Override
    public void on(FollowedStep step) {
        hear(UUID.randomUUID(), step);
    }

    /** Heard again, the same cause is told again, and of a cause the centre tells everybody once. */
    @Override
    public void hear(UUID eventId, FollowedStep step) {
        var telling = followers.of(step, PORTION);
        var cause = step.cause() == null ? telling.cause(eventId) : step.cause();
        if (step.after() == null) {
            // All at once with the first portion: whoever lets the other thing go meanwhile does not get it back.
            followers.lead(step);
        }
        telling.people().stream()
                .collect(groupingBy(
                        FollowRepository.Follower::followed,
                        LinkedHashMap::new,
                        mapping(FollowRepository.Follower::person, toSet())))
                .forEach((followed, people) -> outbox.add(telling.notices(cause, followed, people)));
        if (telling.people().size() == PORTION) {
            outbox.add(step.onwards(cause, telling.people().get(PORTION - 1).person()));
        }
    }
}
