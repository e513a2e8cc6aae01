package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.PersonalDataSource;

/** What a person has said. When they leave, what everybody has read stays, without their name. */
@ApplicationScoped
class PersonalComments implements PersonalDataSource {
    private final CommentRepository comments;
    private final AliasRepository aliases;

    PersonalComments(CommentRepository comments, AliasRepository aliases) {
        this.comments = comments;
        this.aliases = aliases;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Object data(UUID user) {
        return new Kept(comments.of(user).stream()
                .map(c -> new Said(
                        c.id(),
                        c.subject().type(),
                        c.subject().id(),
                        c.rootId(),
                        c.side(),
                        c.input().isAlias(),
                        c.stance(),
                        c.text(),
                        c.status(),
                        c.createdAt(),
                        c.editedAt(),
                        c.removedAt(),
                        c.returnedReason()))
                .toList());
    }

    @Override
    public void erase(UUID user) {
        comments.forget(user);
        aliases.forget(user);
    }

    /** What is kept of a person. */
    record Kept(List<Said> said) {}

    /** A comment in the archive. */
    record Said(
            UUID id,
            String subjectType,
            UUID subject,
            @Nullable UUID answers,
            SpeakerSide side,
            boolean alias,
            @Nullable Stance stance,
            String text,
            CommentStatus status,
            Instant at,
            @Nullable Instant editedAt,
            @Nullable Instant removedAt,
            @Nullable String returnedReason) {}
}
