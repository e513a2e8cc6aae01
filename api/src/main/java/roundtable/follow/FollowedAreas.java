package roundtable.follow;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.reference.AreaName;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;

/** Themes: who follows an activity area hears of everything new in it. */
@ApplicationScoped
class FollowedAreas implements FollowedSubject {
    static final String TYPE = "activity_area";

    private final ReferenceDirectory reference;

    FollowedAreas(ReferenceDirectory reference) {
        this.reference = reference;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return reference.areas(ids, language).values().stream()
                .collect(toMap(AreaName::id, a -> new Shown(a.name(), "/problems?area=" + a.id())));
    }
}
