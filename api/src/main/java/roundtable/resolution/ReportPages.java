package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import roundtable.resolution.ProgressRepository.Reported;

/** Puts reports together with what they rest on: a page of them costs what one costs. */
@ApplicationScoped
class ReportPages {
    private final EvidenceRepository evidence;
    private final EvidenceService service;
    private final EvidencePages pages;

    ReportPages(EvidenceRepository evidence, EvidenceService service, EvidencePages pages) {
        this.evidence = evidence;
        this.service = service;
        this.pages = pages;
    }

    /** As the caller may see them. */
    List<ReportView> views(List<Reported> reports) {
        return views(reports, service::mayRead);
    }

    /** As everybody sees them. */
    List<ReportView> publicViews(List<Reported> reports) {
        return views(reports, Evidence::isPublic);
    }

    private List<ReportView> views(List<Reported> reports, Predicate<Evidence> seen) {
        var named = reports.stream().flatMap(r -> r.evidence().stream()).collect(Collectors.toSet());
        var shown = pages.views(evidence.all(named).stream().filter(seen).toList()).stream()
                .collect(Collectors.toMap(EvidenceView::id, ReportView.Proof::of));
        return reports.stream()
                .map(r -> new ReportView(
                        r.id(),
                        r.text(),
                        r.quarter(),
                        r.milestoneId(),
                        r.actingFor(),
                        r.at(),
                        r.evidence().stream()
                                .map((UUID id) -> shown.get(id))
                                .filter(Objects::nonNull)
                                .toList(),
                        r.evidence().size()))
                .toList();
    }
}
