package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.problem.ProblemDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** What is wrong with what an author says: all of it at once, as faults of the fields. */
@ApplicationScoped
class ProposalChecks {
    private final ReferenceDirectory reference;
    private final ProblemDirectory problems;
    private final Recommendations recommendations;
    private final Caller caller;

    ProposalChecks(
            ReferenceDirectory reference, ProblemDirectory problems, Recommendations recommendations, Caller caller) {
        this.reference = reference;
        this.problems = problems;
        this.recommendations = recommendations;
        this.caller = caller;
    }

    /** Nobody speaks for an organization that is not theirs; what is pointed at is there. The foreign keys stand behind it. */
    void draft(ProposalInput in) {
        if (in.organizationId() != null && !caller.actsFor(in.organizationId())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        references(in);
    }

    /** A co-author writes on a draft of whoever leads it, and leaves it theirs. */
    void redraft(ProposalInput before, ProposalInput after) {
        if (Objects.equals(before.organizationId(), after.organizationId())) {
            references(after);
        } else {
            draft(after);
        }
    }

    private void references(ProposalInput in) {
        var faults = new ArrayList<Fault>();
        List<UUID> areas = in.activityAreaIds() == null ? List.of() : in.activityAreaIds();
        var known = reference.areas(new HashSet<>(areas), "ru");
        for (var i = 0; i < areas.size(); i++) {
            if (!known.containsKey(areas.get(i))) {
                faults.add(fault("/activityAreaIds/" + i, "unknown-area"));
            }
        }
        var territory = in.territoryId();
        if (territory != null && !reference.territories(Set.of(territory), "ru").containsKey(territory)) {
            faults.add(fault("/territoryId", "unknown-territory"));
        }
        var problem = in.problemId();
        if (problem != null && !problems.names(Set.of(problem)).containsKey(problem)) {
            faults.add(fault("/problemId", "unknown-problem"));
        }
        if (in.recommendationId() != null
                && recommendations.named(in.recommendationId(), "ru").isEmpty()) {
            faults.add(fault("/recommendationId", "unknown-recommendation"));
        }
        refuse(faults);
    }

    /** A place is needed to be submitted. */
    void submission(ProposalInput in) {
        if (!in.hasPlace()) {
            throw ProblemException.invalid(List.of(fault("/territoryId", "place")));
        }
    }

    /** People stand behind what it is about and where: only its words can change. */
    void wording(ProposalInput before, ProposalInput after) {
        var faults = new ArrayList<Fault>();
        same(faults, "/organizationId", before.organizationId(), after.organizationId());
        same(faults, "/language", before.language(), after.language());
        same(faults, "/activityAreaIds", before.activityAreaIds(), after.activityAreaIds());
        same(faults, "/territoryId", before.territoryId(), after.territoryId());
        same(faults, "/location", before.location(), after.location());
        same(faults, "/everywhere", before.isEverywhere(), after.isEverywhere());
        same(faults, "/problemId", before.problemId(), after.problemId());
        same(faults, "/recommendationId", before.recommendationId(), after.recommendationId());
        refuse(faults);
    }

    private static void same(
            List<Fault> faults,
            String field,
            @org.jspecify.annotations.Nullable Object before,
            @org.jspecify.annotations.Nullable Object after) {
        if (!Objects.equals(before, after)) {
            faults.add(fault(field, "only-words"));
        }
    }

    static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("proposal.fault." + code));
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
