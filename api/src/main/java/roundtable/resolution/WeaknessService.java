package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.resolution.indicator.Snapshots;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;

/** Numbers by which people will see whether a weakness that a round table named gets smaller; the staff set them. */
@ApplicationScoped
class WeaknessService {
    private final RoundTableRepository roundTables;
    private final ProgressRepository progress;
    private final Snapshots snapshots;
    private final MeasureService measures;
    private final RecommendationPolicy policy;
    private final Event<Changed> changed;
    private final Caller caller;

    WeaknessService(
            RoundTableRepository roundTables,
            ProgressRepository progress,
            Snapshots snapshots,
            MeasureService measures,
            RecommendationPolicy policy,
            Event<Changed> changed,
            Caller caller) {
        this.roundTables = roundTables;
        this.progress = progress;
        this.snapshots = snapshots;
        this.measures = measures;
        this.policy = policy;
        this.changed = changed;
        this.caller = caller;
    }

    /** Sets a number to reach; a newer one for the same indicator retires the older. The weakness it is set for. */
    @Transactional
    UUID setTarget(String roundTable, int number, TargetInput in) {
        var weakness = weakness(roundTable, number);
        policy.checkStaff();
        measures.requireSound(in);
        progress.setTarget(
                ProgressRepository.Holder.WEAKNESS,
                weakness.id(),
                in,
                caller.id().orElseThrow());
        snapshots.takeNow(in.indicator());
        tell(weakness, "set_target", in.indicator(), new Changed.Change(null, in.target()));
        return weakness.id();
    }

    /** Takes a target back; the list keeps what it was. */
    @Transactional
    void withdrawTarget(String roundTable, int number, UUID target) {
        var weakness = weakness(roundTable, number);
        policy.checkStaff();
        var known = progress.targets(weakness.id()).stream()
                .filter(t -> t.id().equals(target))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        progress.retire(target);
        tell(weakness, "withdraw_target", known.indicator(), new Changed.Change(known.target(), null));
    }

    private RoundTableRepository.Weakness weakness(String roundTable, int number) {
        return roundTables.weakness(roundTable, number).orElseThrow(ProblemException::notFound);
    }

    private void tell(RoundTableRepository.Weakness weakness, String deed, String indicator, Changed.Change change) {
        changed.fire(new Changed(
                new Subject(RoundTable.TYPE, weakness.roundTable()),
                deed,
                Map.of("W" + weakness.number() + " " + indicator, change)));
    }
}
