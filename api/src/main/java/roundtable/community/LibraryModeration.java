package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.identity.People;
import roundtable.shared.spi.ModeratedSubject;

/** A document of a library can be reported; who has shared it answers, and whoever speaks for the member. */
@ApplicationScoped
class LibraryModeration implements ModeratedSubject {
    private final LibraryRepository documents;
    private final CommunityRepository communities;
    private final CommunityMoves moves;
    private final People people;

    LibraryModeration(
            LibraryRepository documents, CommunityRepository communities, CommunityMoves moves, People people) {
        this.documents = documents;
        this.communities = communities;
        this.moves = moves;
        this.people = people;
    }

    @Override
    public String type() {
        return LibraryDocument.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return documents.findByIdOptional(id).filter(LibraryDocument::isPublic).flatMap(d -> communities
                .findByIdOptional(d.communityId())
                .filter(Community::isPublic)
                .map(c -> new Shown(d.title(), excerpt(d), "/communities/" + c.slug() + "?tab=library", d.version())));
    }

    private static String excerpt(LibraryDocument d) {
        return d.url() == null ? d.title() : d.title() + "\n" + d.url();
    }

    @Override
    public Set<UUID> authors(UUID id) {
        var authors = new HashSet<UUID>();
        documents.findByIdOptional(id).ifPresent(d -> {
            authors.add(d.author());
            authors.addAll(people.holding("representative", d.organizationId()));
        });
        return authors;
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", d -> d.hide(moves.now()));
    }

    /** A title and where it leads: without its words nothing of it is left. */
    @Override
    public void mask(UUID id) {
        overlay(id, "mask", d -> d.hide(moves.now()));
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", LibraryDocument::restore);
    }

    private void overlay(UUID id, String action, Consumer<LibraryDocument> change) {
        documents.findByIdOptional(id).ifPresent(d -> {
            change.accept(d);
            documents.flush();
            moves.audit(d.communityId(), action, "document", id);
        });
    }
}
