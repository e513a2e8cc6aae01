package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.file.FileDirectory;
import roundtable.file.FileView;
import roundtable.organization.OrganizationName;
import roundtable.shared.store.Slice;

/** Sheets of signatures as the caller may see them. */
@ApplicationScoped
class PaperViews {
    private final PaperRepository papers;
    private final ProposalRepository proposals;
    private final PaperPolicy policy;
    private final ProposalViews names;
    private final FileDirectory files;

    PaperViews(
            PaperRepository papers,
            ProposalRepository proposals,
            PaperPolicy policy,
            ProposalViews names,
            FileDirectory files) {
        this.papers = papers;
        this.proposals = proposals;
        this.policy = policy;
        this.names = names;
        this.files = files;
    }

    PaperView view(PaperSupport sheet, Proposal p) {
        return views(List.of(sheet), Map.of(p.id(), p)).get(0);
    }

    List<PaperView> views(Proposal p) {
        return views(
                papers.of(p.id()).stream()
                        .filter(sheet -> policy.isVisible(sheet, p))
                        .toList(),
                Map.of(p.id(), p));
    }

    /** For the staff: of whichever proposal. */
    Slice<PaperView> views(Slice<PaperSupport> sheets) {
        var signed = proposals.byId(
                sheets.items().stream().map(PaperSupport::proposalId).collect(Collectors.toSet()));
        return new Slice<>(views(sheets.items(), signed), sheets.next(), sheets.total());
    }

    private List<PaperView> views(Collection<PaperSupport> sheets, Map<UUID, Proposal> signed) {
        var bodies = names.names(sheets.stream().map(PaperSupport::organizationId));
        var scans = files.views(sheets.stream()
                .filter(policy::seesScan)
                .map(PaperSupport::fileId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return sheets.stream()
                .map(s -> view(s, Objects.requireNonNull(signed.get(s.proposalId())), bodies, scans))
                .toList();
    }

    private PaperView view(PaperSupport s, Proposal p, Map<UUID, OrganizationName> bodies, Map<UUID, FileView> scans) {
        return new PaperView(
                s.id(),
                new PaperView.Signed(p.id(), p.slug(), p.input().title()),
                s.status(),
                s.signatures(),
                s.collectedOn(),
                s.textVersion(),
                of(bodies, s.organizationId()),
                policy.seesScan(s) ? s.collector() : null,
                of(scans, s.fileId()),
                s.createdAt(),
                s.confirmedAt(),
                s.endedAt(),
                s.reason(),
                policy.isMine(s),
                policy.actions(s, p));
    }

    private static <T> @Nullable T of(Map<UUID, T> known, @Nullable UUID id) {
        return id == null ? null : known.get(id);
    }
}
