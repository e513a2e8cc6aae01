package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.identity.People;
import roundtable.shared.spi.ModeratedSubject;

/** An initiative can be reported; its author answers for it, and whoever sits in the council. */
@ApplicationScoped
class InitiativeModeration implements ModeratedSubject {
    private final InitiativeRepository initiatives;
    private final InitiativeMoves moves;
    private final People people;

    InitiativeModeration(InitiativeRepository initiatives, InitiativeMoves moves, People people) {
        this.initiatives = initiatives;
        this.moves = moves;
        this.people = people;
    }

    @Override
    public String type() {
        return Initiative.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return initiatives
                .findByIdOptional(id)
                .filter(Initiative::isPublic)
                .map(i -> new Shown(i.title(), excerpt(i.input()), "/initiatives/" + i.slug(), i.version()));
    }

    private static String excerpt(InitiativeInput in) {
        return String.join("\n", in.title(), in.summary(), in.body());
    }

    @Override
    public Set<UUID> authors(UUID id) {
        var authors = new HashSet<UUID>();
        initiatives.findByIdOptional(id).ifPresent(i -> {
            authors.add(i.author());
            authors.addAll(people.holding("council_member", i.councilId()));
        });
        return authors;
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", i -> i.hide(moves.now()));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Initiative::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", Initiative::restore);
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void overlay(UUID id, String action, Consumer<Initiative> change) {
        initiatives.findByIdOptional(id).ifPresent(i -> {
            change.accept(i);
            initiatives.flush();
            moves.audit(id, action, Map.of());
        });
    }
}
