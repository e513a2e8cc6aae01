package roundtable.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.reference.Oktmo;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.Subject;

/** People begin to follow things, and stop. */
@ApplicationScoped
class FollowService {
    private final FollowRepository follows;
    private final FollowedSubjects subjects;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final Clock clock;

    FollowService(
            FollowRepository follows,
            FollowedSubjects subjects,
            ReferenceDirectory reference,
            Caller caller,
            Clock clock) {
        this.follows = follows;
        this.subjects = subjects;
        this.reference = reference;
        this.caller = caller;
        this.clock = clock;
    }

    /** 404 when not everybody may see it. Following again changes only whether comments are told. */
    @Transactional
    void follow(Subject subject, @Nullable Boolean comments) {
        subjects.checkShown(subject);
        follows.add(me(), subject, place(subject), comments, clock.instant());
    }

    /** Also of what nobody sees any more. */
    @Transactional
    void unfollow(Subject subject) {
        follows.remove(me(), subject);
    }

    /** Of a territory what the codes of everything inside begin with. */
    private @Nullable String place(Subject subject) {
        if (!subject.type().equals(FollowedTerritories.TYPE)) {
            return null;
        }
        var known = reference.territories(Set.of(subject.id()), "ru").get(subject.id());
        return known == null ? null : Oktmo.inside(known.oktmo());
    }

    private UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }
}
