package roundtable.shared.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether what public answers are made of has changed. Each topic (a feature's tables) has a number that grows
 * with every committed change of its rows, whoever made it; triggers see to that. This process reads the numbers four
 * times a second, and again before it relies on them when it has itself ended a transaction since. What was made under
 * a number is exact while the number is current (decision 0008).
 */
@ApplicationScoped
public class PublicChanges {
    private static final Logger LOG = Logger.getLogger(PublicChanges.class);
    private static final long PAUSE_MS = 250;
    /** Numbers that were read longer ago are not relied on: other replicas may have written since. */
    private static final long LONGEST = Duration.ofSeconds(1).toNanos();
    /** Ends the topic of changes that nobody waits for, as {@code public_changed()} writes it. */
    private static final String QUIET = ".quiet";

    private final ChangeReader reader;
    private final Clock clock;
    private final BlockingQueue<Consumer<@Nullable State>> waiting = new LinkedBlockingQueue<>();
    /** Counts the transactions that this process has ended. */
    private final AtomicLong ended = new AtomicLong();

    private final Thread thread = new Thread(this::run, "public-changes");
    private volatile @Nullable Reading last;
    private volatile boolean stopped;

    PublicChanges(ChangeReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(3));
    }

    /** A transaction of this process is over, so the writer's next read must see it. */
    void transactionEnded(@Observes @Destroyed(TransactionScoped.class) Object event) {
        happened();
    }

    /** Whoever writes past the transaction manager says so; everybody else need not. */
    public void happened() {
        ended.incrementAndGet();
    }

    /** How things stand, when that is certain without asking; else null, and {@link #soon} asks. */
    public @Nullable State current() {
        var reading = last;
        return reading != null && reading.covers == ended.get() && isFresh(reading) ? reading.state : null;
    }

    /**
     * Tells how things stand after everything that was committed until now, soon and from another thread. Null when the
     * database does not say it in time: then nothing that was kept may be used.
     */
    public void soon(Consumer<@Nullable State> then) {
        var reading = last;
        if (stopped || reading == null || !isFresh(reading)) {
            then.accept(null);
        } else {
            waiting.add(then);
        }
    }

    /** How things stand, for one who may wait for it; null as in {@link #soon}. */
    public @Nullable State await() {
        var state = current();
        if (state != null) {
            return state;
        }
        var answer = new CompletableFuture<@Nullable State>();
        soon(answer::complete);
        return answer.join();
    }

    private static boolean isFresh(Reading reading) {
        return System.nanoTime() - reading.at < LONGEST;
    }

    private void run() {
        while (!stopped) {
            var asking = new ArrayList<Consumer<@Nullable State>>();
            State state = null;
            try {
                var first = waiting.poll(PAUSE_MS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    asking.add(first);
                    waiting.drainTo(asking);
                }
                var reading = read();
                last = reading;
                state = reading.state;
            } catch (InterruptedException end) {
                stopped = true;
            } catch (SQLException | RuntimeException e) {
                LOG.debug("The numbers of changes cannot be read, so nothing is answered from memory", e);
            }
            tell(asking, state);
        }
        reader.close();
        var rest = new ArrayList<Consumer<@Nullable State>>();
        waiting.drainTo(rest);
        tell(rest, null);
    }

    private static void tell(List<Consumer<@Nullable State>> asking, @Nullable State state) {
        asking.forEach(a -> a.accept(state));
    }

    private Reading read() throws SQLException {
        // What is committed before these two lines is in the numbers.
        var covers = ended.get();
        var at = System.nanoTime();
        var loud = new HashMap<String, Long>();
        var quiet = new HashMap<String, Long>();
        reader.read().forEach((topic, number) -> {
            if (topic.endsWith(QUIET)) {
                quiet.put(topic.substring(0, topic.length() - QUIET.length()), number);
            } else {
                loud.put(topic, number);
            }
        });
        var before = last == null ? null : last.state;
        // The same objects as long as nothing happens, so that comparing them costs nothing.
        var numbers = before != null && before.numbers.equals(loud) ? before.numbers : Map.copyOf(loud);
        var state = new State(LocalDate.now(clock), numbers, Map.copyOf(quiet));
        return new Reading(before != null && before.equals(state) ? before : state, covers, at);
    }

    /**
     * What was known at one time: the number of each topic, and the day, since terms and ages count by it.
     *
     * @param numbers by topic; one that never changed is missing
     * @param quiet the same of what was written in bulk, which visitors may see a little later
     */
    public record State(LocalDate day, Map<String, Long> numbers, Map<String, Long> quiet) {
        /** Stands for all topics. */
        public static final String EVERYTHING = "*";

        /** Whether an answer that was made of these topics then is still right now, what is written in bulk aside. */
        public boolean isSame(State now, Set<String> topics) {
            if (!day.equals(now.day)) {
                return false;
            }
            return isSame(numbers, now.numbers, topics);
        }

        /** Whether nothing was written in bulk either. */
        public boolean isQuiet(State now, Set<String> topics) {
            return isSame(quiet, now.quiet, topics);
        }

        /** Stands for the topic's rows exactly as they are, those written in bulk too. */
        public long edition(String topic) {
            return numbers.getOrDefault(topic, 0L) + quiet.getOrDefault(topic, 0L);
        }

        private static boolean isSame(Map<String, Long> then, Map<String, Long> now, Set<String> topics) {
            // Mostly it is the very same map, and then this ends at once.
            return then.equals(now)
                    || (!topics.contains(EVERYTHING)
                            && topics.stream().allMatch(t -> Objects.equals(then.get(t), now.get(t))));
        }
    }

    private record Reading(State state, long covers, long at) {}
}
