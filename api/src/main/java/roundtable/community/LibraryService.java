package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import roundtable.file.FileDirectory;
import roundtable.identity.Caller;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** What members share with each other. */
@ApplicationScoped
class LibraryService {
    private final LibraryRepository documents;
    private final CommunityMoves moves;
    private final CommunityPolicy policy;
    private final FileDirectory files;
    private final Caller caller;

    LibraryService(
            LibraryRepository documents,
            CommunityMoves moves,
            CommunityPolicy policy,
            FileDirectory files,
            Caller caller) {
        this.documents = documents;
        this.moves = moves;
        this.policy = policy;
        this.files = files;
        this.caller = caller;
    }

    @Transactional
    LibraryDocument add(String idOrSlug, DocumentInput in) {
        if ((in.fileId() == null) == (in.url() == null)) {
            throw ProblemException.invalid(List.of(CommunityService.fault("/url", "file-or-link")));
        }
        var c = moves.writing(idOrSlug, in.organizationId());
        if (in.fileId() != null && files.own(in.fileId()).isEmpty()) {
            throw ProblemException.invalid(List.of(CommunityService.fault("/fileId", "unknown-file")));
        }
        var document = new LibraryDocument(c.id(), in, moves.me());
        documents.persistAndFlush(document);
        moves.audit(c.id(), "share", "document", document.id());
        return document;
    }

    /** Who has shared it, the coordinator or the staff take it away. */
    @Transactional
    void remove(String idOrSlug, UUID id) {
        var c = moves.locked(idOrSlug);
        var mine = moves.mine(c);
        policy.checkVisible(c, mine);
        var document = documents.in(c.id(), id).orElseThrow(ProblemException::notFound);
        if (!mayRemove(c, mine, document)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        documents.delete(document);
        documents.flush();
        moves.audit(c.id(), "unshare", "document", id);
    }

    boolean mayRemove(Community c, Set<UUID> mine, LibraryDocument document) {
        return caller.represents(document.organizationId()) || policy.leads(c, mine) || policy.isStaff();
    }
}
