package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.store.Criteria;

/** Narrows a list of things that bodies answer, which stands as {@code p}, for the desks of their officers. */
@ApplicationScoped
public class WaitingAnswers {
    private final Caller caller;

    WaitingAnswers(Caller caller) {
        this.caller = caller;
    }

    /** Only what one of these bodies has to answer; all when none is named. */
    public void ofBodies(Criteria criteria, @Nullable UUID responsible, Collection<UUID> bodies) {
        if (responsible != null) {
            criteria.and("p.body_id = :responsible", "responsible", responsible);
        }
        if (!bodies.isEmpty()) {
            criteria.and("p.body_id = any(cast(:bodies as uuid[]))", "bodies", bodies.toArray(UUID[]::new));
        }
    }

    /**
     * Only what has an answer that waits so. What is in preparation is the body's own business: 401 for visitors, 403 for
     * whoever is no officer of each body that is named, or names none.
     *
     * @param matter what is answered, as tables and columns name it: {@code problem}
     */
    public void only(
            Criteria criteria, String matter, WaitingAnswer what, @Nullable UUID responsible, Collection<UUID> bodies) {
        switch (what) {
            case SIGNATURE ->
                criteria.and(
                        """
                        exists (select from %1$s_answer n where n.%1$s_id = p.id and n.status = 'DRAFT'
                                and n.body_id = p.body_id and n.author <> :officer)
                        and not exists (select from %1$s_answer d where d.%1$s_id = p.id and d.status = 'DISPUTED'
                                and (d.author = :officer or d.signed_by = :officer))"""
                                .formatted(matter),
                        "officer",
                        officer(responsible, bodies));
            case SCHEDULED -> {
                officer(responsible, bodies);
                criteria.and(
                        "exists (select from %1$s_answer n where n.%1$s_id = p.id and n.status in ('SIGNED', 'SCHEDULED') and n.body_id = p.body_id)"
                                .formatted(matter));
            }
            case DECISION -> criteria.and("p.dispute_due_at is not null");
        }
    }

    private UUID officer(@Nullable UUID responsible, Collection<UUID> bodies) {
        var me = caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
        Set<UUID> named = new HashSet<>(bodies);
        if (responsible != null) {
            named.add(responsible);
        }
        if (named.isEmpty() || !named.stream().allMatch(caller::isOfficerOf)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return me;
    }
}
