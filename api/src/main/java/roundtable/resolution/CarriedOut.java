package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.shared.http.Violation;

/** Which recommendations a thing carries out, as the caller may see it. */
@ApplicationScoped
class CarriedOut {
    private final CarriedOutRepository evidence;
    private final EvidenceService service;
    private final Proofs proofs;
    private final RecommendationPolicy policy;
    private final Caller caller;

    CarriedOut(
            CarriedOutRepository evidence,
            EvidenceService service,
            Proofs proofs,
            RecommendationPolicy policy,
            Caller caller) {
        this.evidence = evidence;
        this.service = service;
        this.proofs = proofs;
        this.policy = policy;
        this.caller = caller;
    }

    CarriedOutView of(String type, UUID thing) {
        proofs.checkType(Violation.In.QUERY, "targetType", type);
        var items = evidence.of(type, thing, service.visible(), service.seesAll(), caller.id());
        var offers = !caller.isVisitor() && policy.mayOffer(proofs.behind(type, thing))
                ? proofs.offers(type, thing)
                : List.<String>of();
        return new CarriedOutView(
                items, offers, offers.isEmpty() ? Set.of() : Set.of(RecommendationAction.PROPOSE_EVIDENCE));
    }
}
