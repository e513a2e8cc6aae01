package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;
import roundtable.shared.spi.Subject;

/**
 * Who follows a thing hears what people say of it. Nobody follows a single comment: whoever has written, is answered or
 * quoted is told by {@link CommentTelling}.
 */
@ApplicationScoped
class CommentFollowing implements FollowedSubject {
    private final CommentRepository comments;
    private final CommentedSubjects subjects;
    private final CommentTelling telling;

    CommentFollowing(CommentRepository comments, CommentedSubjects subjects, CommentTelling telling) {
        this.comments = comments;
        this.subjects = subjects;
        this.telling = telling;
    }

    @Override
    public String type() {
        return Comment.TYPE;
    }

    @Override
    public boolean byItself() {
        return false;
    }

    @Override
    public String toldAs() {
        return "follow_comment";
    }

    /** By the name of the thing: what somebody has said may be taken later, and a notice stays. */
    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        var shown = new HashMap<UUID, Shown>();
        ids.forEach(id -> comments.readable(id)
                .flatMap(c -> subjects.find(c.subject()))
                .ifPresent(
                        thing -> shown.put(id, new Shown(thing.title(), thing.path() + CommentTelling.ANCHOR + id))));
        return shown;
    }

    @Override
    public List<Subject> partOf(UUID id) {
        return comments.readable(id).map(c -> List.of(c.subject())).orElseGet(List::of);
    }

    @Override
    public Set<UUID> toldAnyway(UUID id, String action) {
        return comments.readable(id)
                .map(c -> {
                    var told = new HashSet<>(telling.told(c));
                    told.add(c.author());
                    return told;
                })
                .orElseGet(HashSet::new);
    }
}
