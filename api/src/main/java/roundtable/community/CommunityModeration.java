package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.identity.People;
import roundtable.shared.spi.ModeratedSubject;

/** A community can be reported; whoever speaks for who asked for it or coordinates it answers. */
@ApplicationScoped
class CommunityModeration implements ModeratedSubject {
    private final CommunityRepository communities;
    private final CommunityMoves moves;
    private final People people;

    CommunityModeration(CommunityRepository communities, CommunityMoves moves, People people) {
        this.communities = communities;
        this.moves = moves;
        this.people = people;
    }

    @Override
    public String type() {
        return Community.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return communities
                .findByIdOptional(id)
                .filter(Community::isPublic)
                .map(c -> new Shown(
                        c.title(), c.title() + "\n" + c.input().purpose(), "/communities/" + c.slug(), c.version()));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        var authors = new HashSet<UUID>();
        communities.findByIdOptional(id).ifPresent(c -> {
            authors.add(c.author());
            authors.addAll(
                    people.holding("representative", Objects.requireNonNullElse(c.coordinatorId(), c.proposedBy())));
        });
        return authors;
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", c -> c.hide(moves.now()));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Community::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", Community::restore);
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void overlay(UUID id, String action, Consumer<Community> change) {
        communities.findByIdOptional(id).ifPresent(c -> {
            change.accept(c);
            communities.flush();
            moves.audit(id, action, Map.of());
        });
    }
}
