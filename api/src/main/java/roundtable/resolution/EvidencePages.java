package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.file.FileDirectory;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.resolution.EvidenceView.DoneBy;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.spi.EvidenceSource.Shown;

/**
 * Puts evidence together for whoever reads it. Everybody learns in which capacity it was offered and decided on; the
 * names of the people are for those who decide, and each person's own for that person.
 */
@ApplicationScoped
class EvidencePages {
    private final Proofs proofs;
    private final EvidenceService service;
    private final WebpageRepository webpages;
    private final FileDirectory files;
    private final People people;
    private final RequestLanguage language;
    private final Caller caller;

    EvidencePages(
            Proofs proofs,
            EvidenceService service,
            WebpageRepository webpages,
            FileDirectory files,
            People people,
            RequestLanguage language,
            Caller caller) {
        this.proofs = proofs;
        this.service = service;
        this.webpages = webpages;
        this.files = files;
        this.people = people;
        this.language = language;
        this.caller = caller;
    }

    EvidenceView view(Evidence one) {
        return views(List.of(one)).get(0);
    }

    /** One statement for each kind of things that they point at, and one for the names. */
    List<EvidenceView> views(List<Evidence> page) {
        var shown = shown(page);
        var names = names(page);
        var documents = files.views(page.stream()
                .filter(service::seesFile)
                .map(Evidence::fileId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        // What moderation has taken from a proof is taken with what was found there.
        var looked = webpages.of(page.stream()
                .filter(e -> e.kind() == EvidenceKind.EXTERNAL && e.url() != null)
                .map(Evidence::id)
                .toList());
        return page.stream()
                .map(e -> EvidenceView.of(
                        e,
                        e.targetId() == null ? null : shown.get(e.targetId()),
                        e.fileId() == null ? null : documents.get(e.fileId()),
                        looked.get(e.id()),
                        by(e.addedAs(), e.addedFor(), e.addedBy(), names),
                        e.decidedAs() == null ? null : by(e.decidedAs(), e.decidedFor(), e.decidedBy(), names),
                        service.actions(e)))
                .toList();
    }

    private Map<UUID, Shown> shown(List<Evidence> page) {
        var shown = new HashMap<UUID, Shown>();
        page.stream()
                .filter(e -> e.targetType() != null)
                .collect(Collectors.groupingBy(
                        Evidence::targetType, Collectors.mapping(Evidence::targetId, Collectors.toSet())))
                .forEach((type, ids) -> shown.putAll(proofs.show(type, ids, language.tag())));
        return shown;
    }

    private Map<UUID, String> names(List<Evidence> page) {
        var ids = new HashSet<UUID>();
        for (var e : page) {
            known(e.addedBy()).ifPresent(ids::add);
            known(e.decidedBy()).ifPresent(ids::add);
        }
        return people.names(ids);
    }

    /** The person, if the caller may know the name. */
    private Optional<UUID> known(@Nullable UUID person) {
        return Optional.ofNullable(person)
                .filter(p -> service.seesAll() || caller.id().map(p::equals).orElse(false));
    }

    private static DoneBy by(Capacity as, @Nullable UUID organization, @Nullable UUID person, Map<UUID, String> names) {
        return new DoneBy(as, organization, person == null ? null : names.get(person));
    }
}
