package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.ModeratedSubject;
import roundtable.shared.spi.Subject;

/**
 * A resolution can be reported. Nobody's account answers for what a meeting has adopted; and since promises stand in
 * it, hiding takes its words and leaves the document, as masking does.
 */
@ApplicationScoped
class RoundTableModeration implements ModeratedSubject {
    private final RoundTableRepository roundTables;
    private final MaskedWordsRepository words;
    private final Event<Changed> changed;

    RoundTableModeration(RoundTableRepository roundTables, MaskedWordsRepository words, Event<Changed> changed) {
        this.roundTables = roundTables;
        this.words = words;
        this.changed = changed;
    }

    @Override
    public String type() {
        return RoundTable.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        var link = roundTables.link(id);
        return link == null
                ? Optional.empty()
                : words.roundTable(id)
                        .map(w -> new Shown(w.title(), w.all(), "/round-tables/" + link.slug(), w.version()));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        return Set.of();
    }

    @Override
    public void hide(UUID id) {
        words.maskRoundTable(id);
        tell(id, "hide");
    }

    @Override
    public void mask(UUID id) {
        words.maskRoundTable(id);
        tell(id, "mask");
    }

    @Override
    public void restore(UUID id) {
        words.restoreRoundTable(id);
        tell(id, "unhide");
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void tell(UUID id, String action) {
        changed.fire(new Changed(new Subject(RoundTable.TYPE, id), action, Map.of()));
    }
}
