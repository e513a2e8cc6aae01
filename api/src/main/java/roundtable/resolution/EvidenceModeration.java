package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.ModeratedSubject;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** A proof can be reported: whoever offered it answers for it; nobody does for one that a rule has found. */
@ApplicationScoped
class EvidenceModeration implements ModeratedSubject {
    private final EvidenceRepository evidence;
    private final Event<Changed> changed;
    private final Clock clock;

    EvidenceModeration(EvidenceRepository evidence, Event<Changed> changed, Clock clock) {
        this.evidence = evidence;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Evidence.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return evidence.findByIdOptional(id)
                .filter(Evidence::isPublic)
                .map(e -> new Shown(
                        title(e), excerpt(e), "/recommendations/" + e.recommendationId() + "#evidence", e.version()));
    }

    private static String title(Evidence e) {
        return e.title() != null
                ? e.title()
                : Texts.in(Texts.LANGUAGES.get(0), Message.of("resolution.evidence.kind." + EnumNames.of(e.kind())));
    }

    private static String excerpt(Evidence e) {
        return Stream.of(e.title(), e.url(), e.documentNumber(), e.documentBody(), e.note(), e.decisionReason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        return evidence.findByIdOptional(id).map(Evidence::addedBy).map(Set::of).orElse(Set.of());
    }

    @Override
    public void hide(UUID id) {
        evidence.findByIdOptional(id).ifPresent(e -> {
            e.hide(clock.instant().truncatedTo(ChronoUnit.MICROS));
            tell(e, "hide");
        });
    }

    @Override
    public void mask(UUID id) {
        evidence.findByIdOptional(id).ifPresent(e -> {
            e.mask();
            tell(e, "mask");
        });
    }

    @Override
    public void restore(UUID id) {
        evidence.findByIdOptional(id).ifPresent(e -> {
            e.unmask();
            tell(e, "unhide");
        });
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void tell(Evidence e, String action) {
        evidence.flush();
        changed.fire(new Changed(new Subject(Evidence.TYPE, e.id()), action, Map.of()));
    }
}
