package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import roundtable.resolution.WebpageRepository.Due;

/** Keeps what was found at addresses of external evidence. It never touches the evidence: people decide on that. */
@ApplicationScoped
class WebpageService {
    private static final Set<WebpageStatus> TOLD = Set.of(WebpageStatus.CHANGED, WebpageStatus.GONE);

    private final WebpageRepository pages;
    private final EvidenceRepository evidence;
    private final TrackerTelling telling;
    private final Clock clock;

    WebpageService(WebpageRepository pages, EvidenceRepository evidence, TrackerTelling telling, Clock clock) {
        this.pages = pages;
        this.evidence = evidence;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Keeps a look; of an accepted page that changed or went away those are told who watch over it, once. A look that
     * comes too late, at an address that is no more asked about, is forgotten.
     */
    @Transactional
    void keep(Due looked, WebpageLook.Found found) {
        // Locked: of two looks at once the second sees what the first has told.
        var proof = evidence.findById(looked.evidence(), LockModeType.PESSIMISTIC_WRITE);
        if (proof == null || !looked.url().equals(proof.url())) {
            return;
        }
        var known = pages.findById(proof.id());
        var page = known == null ? new Webpage(proof.id()) : known;
        var before = page.status();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (found.sha256() != null) {
            page.read(found.sha256(), proof.decidedAt(), now);
        } else if (found.missed() != null) {
            page.missed(found.missed(), now);
        }
        if (known == null) {
            pages.persist(page);
        }
        if (proof.state() == EvidenceState.ACCEPTED && page.status() != before && TOLD.contains(page.status())) {
            telling.webpage(proof, page.status());
        }
    }
}
