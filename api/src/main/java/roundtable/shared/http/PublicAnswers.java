package roundtable.shared.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.PublicOperations.Operation;
import roundtable.shared.store.PublicChanges;
import roundtable.shared.store.PublicChanges.State;

/**
 * Answers visitors from memory while nothing has changed that the answer is made of: on the event loop, before the
 * authentication, the resource and the database (decision 0008). Of many who ask for the same at once, one reads and the others wait for
 * its answer; so nobody who has seen something new is shown something older afterwards.
 */
@ApplicationScoped
class PublicAnswers {
    private static final String FLIGHT = "roundtable.flight";
    /** One answer may take this part of the memory. */
    private static final int LARGEST_PART = 16;

    private final PublicChanges changes;
    private final PublicOperations operations;
    private final long memory;
    private final Cache<AnswerKey, KeptAnswer> kept;
    private final ConcurrentMap<AnswerKey, Flight> flights = new ConcurrentHashMap<>();

    PublicAnswers(
            PublicChanges changes,
            PublicOperations operations,
            @ConfigProperty(name = "roundtable.answers.memory") MemorySize memory) {
        this.changes = changes;
        this.operations = operations;
        this.memory = memory.asLongValue();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(this.memory)
                .weigher((AnswerKey key, KeptAnswer answer) -> 2 * key.target().length() + answer.weight())
                .build();
    }

    void register(@Observes Filters filters) {
        if (memory > 0) {
            filters.register(this::handle, FilterOrder.ANSWERS);
        }
    }

    private void handle(RoutingContext rc) {
        if (!isToBeKept(rc)) {
            rc.next();
            return;
        }
        var state = changes.current();
        if (state != null) {
            answer(rc, state);
            return;
        }
        var context = Vertx.currentContext();
        changes.soon(then -> context.runOnContext(x -> {
            if (then == null) {
                rc.next();
            } else {
                answer(rc, then);
            }
        }));
    }

    private static boolean isToBeKept(RoutingContext rc) {
        return Strangers.isVisitorsRead(rc)
                && !HttpMethod.OPTIONS.equals(rc.request().method())
                && rc.request().path().startsWith("/api/v1/");
    }

    private void answer(RoutingContext rc, State state) {
        var key = AnswerKey.of(rc.request());
        if (key == null) {
            rc.next();
            return;
        }
        var answer = kept.getIfPresent(key);
        if (answer != null && answer.isRight(state)) {
            answer.send(rc);
            return;
        }
        var operation = operations.find(rc.request().path());
        if (operation.isEmpty()) {
            rc.next();
            return;
        }
        var mine = new Flight(key, operation.get(), state);
        var flight = flights.compute(
                key,
                (k, running) ->
                        running != null && running.state.isSame(state, mine.operation.topics()) ? running : mine);
        if (flight == mine) {
            rc.put(FLIGHT, mine);
            rc.addEndHandler(end -> land(mine, null));
            rc.next();
        } else {
            join(rc, flight, Vertx.currentContext());
        }
    }

    private static void join(RoutingContext rc, Flight flight, Context context) {
        flight.whenLanded(answer -> context.runOnContext(x -> {
            if (answer == null) {
                rc.next();
            } else {
                answer.send(rc);
            }
        }));
    }

    /** The read that this request makes for itself and for others; null when its answer is not to be kept. */
    static @Nullable Flight flight(RoutingContext rc) {
        return rc.get(FLIGHT);
    }

    /** The flight is over, with an answer for those who wait for it, or without. */
    void land(Flight flight, @Nullable KeptAnswer answer) {
        if (flight.hasLanded()) {
            return;
        }
        flights.compute(flight.key, (key, current) -> {
            if (current != flight) {
                // Another one began meanwhile, since something changed. Which of the two has seen more is not known,
                // so neither is kept: the next reader reads anew.
                kept.invalidate(key);
            } else if (answer != null && answer.weight() <= memory / LARGEST_PART) {
                kept.put(key, answer);
            }
            return null;
        });
        flight.tell(answer);
    }

    /** Keeps nothing of what it has. */
    void forget() {
        kept.invalidateAll();
    }

    /** One read of the database for all who ask the same at the same time. */
    static final class Flight {
        private final AnswerKey key;
        private final Operation operation;
        /** Known before the rows are read, so that a change in between makes the answer old, never wrongly new. */
        private final State state;

        private final List<Consumer<@Nullable KeptAnswer>> waiting = new ArrayList<>();
        private @Nullable KeptAnswer answer;
        private boolean landed;

        Flight(AnswerKey key, Operation operation, State state) {
            this.key = key;
            this.operation = operation;
            this.state = state;
        }

        Operation operation() {
            return operation;
        }

        State state() {
            return state;
        }

        synchronized boolean hasLanded() {
            return landed;
        }

        void whenLanded(Consumer<@Nullable KeptAnswer> then) {
            synchronized (this) {
                if (!landed) {
                    waiting.add(then);
                    return;
                }
            }
            then.accept(answer);
        }

        void tell(@Nullable KeptAnswer result) {
            List<Consumer<@Nullable KeptAnswer>> told;
            synchronized (this) {
                answer = result;
                landed = true;
                told = List.copyOf(waiting);
                waiting.clear();
            }
            told.forEach(then -> then.accept(result));
        }
    }
}
