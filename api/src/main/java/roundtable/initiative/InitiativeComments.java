package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.CommentedSubject;
import roundtable.shared.text.Message;

/** The discussion of an initiative: people speak for it and against it until it is decided; the council is told. */
@ApplicationScoped
class InitiativeComments implements CommentedSubject {
    private final InitiativeRepository initiatives;
    private final InitiativeModeration moderation;

    InitiativeComments(InitiativeRepository initiatives, InitiativeModeration moderation) {
        this.initiatives = initiatives;
        this.moderation = moderation;
    }

    @Override
    public String type() {
        return Initiative.TYPE;
    }

    @Override
    public Optional<Commented> commented(String idOrSlug) {
        return initiatives
                .at(idOrSlug)
                .filter(Initiative::isPublic)
                .map(i -> new Commented(i.id(), i.title(), "/initiatives/" + i.slug(), closed(i), true));
    }

    private static @Nullable Message closed(Initiative i) {
        return InitiativeStatus.UNDECIDED.contains(i.status()) ? null : Message.of("initiative.comments-closed");
    }

    @Override
    public Set<UUID> authors(UUID id) {
        return moderation.authors(id);
    }
}
