package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * The evidence of a recommendation as a table: what everybody sees, for everybody the same. What waits for a decision,
 * what was rejected or hidden, and the names of people stay out.
 */
@ApplicationScoped
class EvidenceExport {
    private static final int PORTION = 100;
    private static final Set<EvidenceState> PUBLIC = Set.of(EvidenceState.ACCEPTED, EvidenceState.BROKEN);

    private final EvidenceRepository evidence;
    private final EvidencePages pages;
    private final RequestLanguage language;

    EvidenceExport(EvidenceRepository evidence, EvidencePages pages, RequestLanguage language) {
        this.evidence = evidence;
        this.pages = pages;
        this.language = language;
    }

    Table<EvidenceView> table(UUID recommendation) {
        return new Table<>(
                "evidence",
                List.of(
                        column("id", EvidenceView::id),
                        column("kind", e -> EnumNames.of(e.kind())),
                        column("status", e -> EnumNames.of(e.status())),
                        column("origin", e -> EnumNames.of(e.origin())),
                        column("title", EvidenceView::title),
                        column("path", EvidenceView::path),
                        column("url", EvidenceView::url),
                        column("predicate", EvidenceView::predicate),
                        column("documentNumber", EvidenceView::documentNumber),
                        column("documentOn", EvidenceView::documentOn),
                        column("documentBody", EvidenceView::documentBody),
                        column("sha256", EvidenceView::sha256),
                        column("note", EvidenceView::note),
                        column("addedAs", e -> EnumNames.of(e.addedBy().capacity())),
                        column("addedAt", EvidenceView::addedAt),
                        column(
                                "decidedAs",
                                e -> e.decidedBy() == null
                                        ? null
                                        : EnumNames.of(e.decidedBy().capacity())),
                        column("decidedAt", EvidenceView::decidedAt),
                        column("decisionReason", EvidenceView::decisionReason),
                        column("checkedAt", EvidenceView::checkedAt),
                        column(
                                "webpage",
                                e -> e.webpage() == null
                                        ? null
                                        : EnumNames.of(e.webpage().status())),
                        column(
                                "webpageSince",
                                e -> e.webpage() == null ? null : e.webpage().since())),
                row -> Slice.walk(
                        after -> evidence.newest(recommendation, PUBLIC, false, null, after, PORTION),
                        found -> pages.views(found).forEach(row)));
    }

    private Table.Column<EvidenceView> column(String key, Function<EvidenceView, @Nullable Object> value) {
        return new Table.Column<>(
                key, Texts.in(language.tag(), Message.of("resolution.evidence.column." + key)), value);
    }
}
