package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.PersonalDataSource;

/** Statements that a person has proposed, and their votes. When they leave, what is counted stays without them. */
@ApplicationScoped
class PersonalOpinions implements PersonalDataSource {
    private final OpinionRepository statements;
    private final OpinionVoteRepository votes;

    PersonalOpinions(OpinionRepository statements, OpinionVoteRepository votes) {
        this.statements = statements;
        this.votes = votes;
    }

    @Override
    public String name() {
        return "opinions";
    }

    @Override
    public Object data(UUID user) {
        return new Kept(
                statements.of(user).stream()
                        .map(s -> new Proposed(
                                s.id(),
                                s.discussionId(),
                                s.text(),
                                s.language(),
                                s.status(),
                                s.reason(),
                                s.createdAt(),
                                s.publishedAt()))
                        .toList(),
                votes.by(user));
    }

    @Override
    public void erase(UUID user) {
        statements.forget(user);
        votes.forget(user);
    }

    /** What is kept of a person. */
    record Kept(List<Proposed> statements, List<OpinionVoteRepository.Own> votes) {}

    /** A statement in the archive. */
    record Proposed(
            UUID id,
            UUID discussion,
            String text,
            String language,
            OpinionStatus status,
            @Nullable String returnedReason,
            Instant at,
            @Nullable Instant publishedAt) {}
}
