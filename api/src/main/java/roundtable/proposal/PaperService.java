package roundtable.proposal;

import static roundtable.proposal.ProposalChecks.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.file.FileDirectory;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.store.Sweeping;
import roundtable.shared.text.Message;

/** Sheets of signatures are entered, and confirmed or refused by another person. They count apart (decision 0057). */
@ApplicationScoped
class PaperService {
    /** As long a decision can be asked about; then nobody needs people's signatures any more. */
    static final Duration KEPT = Duration.ofDays(90);
    /** So many sheets are shown at a time, so that none is entered that nobody could see. */
    private static final int MOST = 200;

    private final ProposalRepository proposals;
    private final PaperRepository papers;
    private final VersionRepository versions;
    private final ProposalPolicy policy;
    private final PaperPolicy own;
    private final ProposalMoves moves;
    private final PaperTelling telling;
    private final FileDirectory files;
    private final Caller caller;
    private final Clock clock;

    PaperService(
            ProposalRepository proposals,
            PaperRepository papers,
            VersionRepository versions,
            ProposalPolicy policy,
            PaperPolicy own,
            ProposalMoves moves,
            PaperTelling telling,
            FileDirectory files,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.papers = papers;
        this.versions = versions;
        this.policy = policy;
        this.own = own;
        this.moves = moves;
        this.telling = telling;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    /** A sheet and the proposal that was signed. */
    record Signed(PaperSupport sheet, Proposal proposal) {}

    @Transactional
    Signed enter(String idOrSlug, PaperInput in) {
        var p = proposals.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(ProposalAction.ENTER_PAPER, p);
        var version = in.textVersion() == null ? p.textVersion() : in.textVersion();
        check(p, in, version);
        if (papers.countOf(p.id()) >= MOST) {
            throw ProblemException.conflict(Message.of("proposal.paper.too-many", MOST));
        }
        var made = new PaperSupport(p, in, version, me(), policy.actingFor(ProposalAction.ENTER_PAPER, p));
        papers.persistAndFlush(made);
        moves.audit(p, "enter_paper");
        return new Signed(made, p);
    }

    /** The wording was public on the day of the signatures, that day has come, and the scan is the caller's own. */
    private void check(Proposal p, PaperInput in, int version) {
        var faults = new ArrayList<Fault>();
        var signed =
                versions.of(p.id()).stream().filter(v -> v.number() == version).findFirst();
        if (signed.isEmpty()) {
            faults.add(fault("/textVersion", "unknown-version"));
        }
        var since = LocalDate.ofInstant(signed.map(VersionView::at).orElse(p.publishedAt()), clock.getZone());
        if (in.collectedOn().isBefore(since) || in.collectedOn().isAfter(LocalDate.now(clock))) {
            faults.add(fault("/collectedOn", "collected"));
        }
        if (files.own(in.fileId()).isEmpty()) {
            faults.add(fault("/fileId", "unknown-file"));
        }
        if (in.collector().isBlank()) {
            faults.add(fault("/collector", "blank"));
        }
        ProposalChecks.refuse(faults);
    }

    @Transactional
    Signed decide(String idOrSlug, UUID id, PaperAction action, @Nullable String reason) {
        var p = proposals.locked(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        var sheet = papers.locked(p.id(), id).orElseThrow(ProblemException::notFound);
        own.check(action, sheet, p);
        sheet.apply(action, reason == null ? null : reason.strip(), me(), moves.now());
        papers.flush();
        telling.decided(sheet, p, me());
        moves.audit(p, EnumNames.of(action) + "_paper");
        return new Signed(sheet, p);
    }

    /** Takes scans and collectors' names from what was decided long ago; the sweep of files removes the bytes. */
    void takeScans() {
        var before = clock.instant().minus(KEPT);
        Sweeping.all(most -> papers.takeScans(before, most));
    }

    private UUID me() {
        return caller.id().orElseThrow();
    }
}
