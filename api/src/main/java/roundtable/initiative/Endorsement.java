package roundtable.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How the council has voted: more than half of its members were there, and more than half of those for it. */
@Embeddable
record Endorsement(
        @Column(name = "endorsed_at") Instant at,
        Integer members,
        Integer present,
        Integer votesFor,
        Integer votesAgainst,
        Integer votesAbstained) {

    static Endorsement of(InitiativeSteps.EndorsementInput in, Instant now) {
        return new Endorsement(now, in.members(), in.present(), in.votesFor(), in.votesAgainst(), in.votesAbstained());
    }
}
