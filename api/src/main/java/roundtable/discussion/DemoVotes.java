package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * A demonstration has too few people for groups of opinion: lets invented ones vote, who have no account, like those who
 * have left the platform. Nothing else can.
 */
@ApplicationScoped
public class DemoVotes {
    private final DemoVoteService service;

    DemoVotes(DemoVoteService service) {
        this.service = service;
    }

    /**
     * Two camps vote: on the first statements they disagree, on the last ones both agree.
     *
     * @param common on how many statements both agree
     * @param people how many in each camp
     */
    public void cast(UUID discussion, List<UUID> statements, int common, List<Integer> people) {
        service.cast(discussion, statements, common, people);
    }
}
