package roundtable.proposal;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.reference.Oktmo;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;

/** Lists and sets thresholds; they hold for what is published from then on. */
@ApplicationScoped
class ThresholdService {
    static final String TYPE = "support_threshold";
    /** A territory's threshold has no id of its own in the audit: it is told by its code. */
    private static final UUID ALL = new UUID(0, 0);

    private final ThresholdRepository thresholds;
    private final ReferenceDirectory reference;
    private final RequestLanguage language;
    private final Event<Changed> changed;

    ThresholdService(
            ThresholdRepository thresholds,
            ReferenceDirectory reference,
            RequestLanguage language,
            Event<Changed> changed) {
        this.thresholds = thresholds;
        this.reference = reference;
        this.language = language;
        this.changed = changed;
    }

    List<ThresholdView> all() {
        var all = thresholds.all();
        var codes = all.stream().map(ThresholdView::code).collect(toSet());
        var names = reference.territoryNames(codes, language.tag());
        return all.stream().map(one -> one.named(names.get(one.code()))).toList();
    }

    @Transactional
    List<ThresholdView> set(String oktmo, ThresholdInput in) {
        if ((in.supports() == null) == (in.adults() == null)) {
            throw ProblemException.invalid(List.of(ProposalChecks.fault("/supports", "one-of-two")));
        }
        thresholds.set(Oktmo.inside(oktmo), in);
        fire("set", oktmo, new Change(null, in.supports() == null ? in.adults() : in.supports()));
        return all();
    }

    @Transactional
    void remove(String oktmo) {
        if (!thresholds.remove(Oktmo.inside(oktmo))) {
            throw ProblemException.notFound();
        }
        fire("remove", oktmo, new Change(oktmo, null));
    }

    private void fire(String action, String oktmo, Change change) {
        changed.fire(new Changed(new Subject(TYPE, ALL), action, Map.of(oktmo, change)));
    }
}
