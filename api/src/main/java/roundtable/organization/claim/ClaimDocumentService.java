package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import roundtable.file.FileDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Sweeping;
import roundtable.shared.text.Message;

/** Puts documents to claims and takes them away. Their names are a person's and do not stand in the audit log. */
@ApplicationScoped
class ClaimDocumentService {
    /** As long a decision can be asked about; then nobody needs a person's papers any more. */
    static final Duration KEPT = Duration.ofDays(90);

    private final ClaimRepository claims;
    private final ClaimDocumentRepository documents;
    private final ClaimPolicy policy;
    private final FileDirectory files;
    private final Event<Changed> changed;
    private final Clock clock;

    ClaimDocumentService(
            ClaimRepository claims,
            ClaimDocumentRepository documents,
            ClaimPolicy policy,
            FileDirectory files,
            Event<Changed> changed,
            Clock clock) {
        this.claims = claims;
        this.documents = documents;
        this.policy = policy;
        this.files = files;
        this.changed = changed;
        this.clock = clock;
    }

    /** Shows a file of the caller's own to those who see the claim. */
    @Transactional
    Claim attach(UUID id, UUID file) {
        var claim = open(id);
        if (files.own(file).isEmpty()) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/fileId", "unknown", Message.of("claim.fault.unknown-file"));
        }
        var place = documents
                .freePlace(id)
                .orElseThrow(() -> ProblemException.conflict(Message.of("claim.documents-most", ClaimDocument.MOST)));
        documents.persistAndFlush(new ClaimDocument(id, file, place));
        tell(claim, "attach");
        return claim;
    }

    /** Takes it back; the file is swept up a day later. */
    @Transactional
    Claim detach(UUID id, UUID file) {
        var claim = open(id);
        if (!documents.take(id, file)) {
            throw ProblemException.notFound();
        }
        tell(claim, "detach");
        return claim;
    }

    /** Takes the documents from claims that ended long ago; the sweep of files removes what nothing shows any more. */
    void takeFromEnded() {
        var before = clock.instant().minus(KEPT);
        Sweeping.all(most -> documents.takeFromEnded(before, most));
    }

    private Claim open(UUID id) {
        var claim = claims.locked(id).orElseThrow(ProblemException::notFound);
        policy.check(ClaimAction.ATTACH, claim);
        return claim;
    }

    private void tell(Claim claim, String action) {
        changed.fire(new Changed(new Subject(Claim.TYPE, claim.id()), action, Map.of()));
    }
}
