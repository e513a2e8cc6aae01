package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.CommentedSubject;
import roundtable.shared.text.Message;

/** The posts of a discussion are comments on it, as long as it is open; the facilitator is told. */
@ApplicationScoped
class DiscussionComments implements CommentedSubject {
    private final DiscussionRepository discussions;

    DiscussionComments(DiscussionRepository discussions) {
        this.discussions = discussions;
    }

    @Override
    public String type() {
        return Discussion.TYPE;
    }

    @Override
    public Optional<Commented> commented(String idOrSlug) {
        return discussions
                .at(idOrSlug)
                .filter(Discussion::isPublic)
                .map(d -> new Commented(
                        d.id(),
                        d.title(),
                        "/discussions/" + d.slug(),
                        closed(d),
                        false,
                        d.input().takesAliases()));
    }

    private static @Nullable Message closed(Discussion d) {
        return d.status() == DiscussionStatus.OPEN
                ? null
                : Message.of("discussion.posts-closed." + EnumNames.of(d.status()));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        return discussions
                .findByIdOptional(id)
                .map(d -> Set.of(d.facilitator()))
                .orElseGet(Set::of);
    }
}
