package roundtable.platform;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.spi.EvidenceSource;

/** Titles and pages of what platforms work on, as far as everybody may see it. */
@ApplicationScoped
class LinkedThings {
    private final List<EvidenceSource> sources;
    private final RequestLanguage language;

    LinkedThings(@All List<EvidenceSource> sources, RequestLanguage language) {
        this.sources = sources;
        this.language = language;
    }

    Map<UUID, EvidenceSource.Shown> shown(LinkType type, Set<UUID> ids) {
        return ids.isEmpty() ? Map.of() : shown(type, ids, language.tag());
    }

    /** The same for a reader whose language is known. */
    Map<UUID, EvidenceSource.Shown> shown(LinkType type, Set<UUID> ids, String tag) {
        return ids.isEmpty()
                ? Map.of()
                : sources.stream()
                        .filter(s -> s.type().equals(EnumNames.of(type)))
                        .findFirst()
                        .map(s -> s.show(ids, tag))
                        .orElseGet(Map::of);
    }
}
