package roundtable.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.file.FileView;
import roundtable.shared.http.Versioned;
import roundtable.shared.spi.EvidenceSource;

/**
 * A proof as shown beside its recommendation.
 *
 * @param title what it is called: its own title, or that of the thing on the platform
 * @param path page of the thing on the platform; null when there is none or it is not public
 * @param sha256 digest of the document's file; of one that is here, and of an external page, it is computed from the
 *     bytes
 * @param file the document itself, when it is here and moderation has not taken it
 * @param addedFor the organization in whose name it was offered
 * @param addedBy who offered it, or found it by a rule
 * @param decidedBy who accepted or rejected it; null while nobody has
 * @param hiddenAt since when moderation keeps it from the public; those who may decide on it still see it
 * @param masked whether moderation has taken what people wrote from it
 * @param checkedAt when it was last seen to hold, or to be broken; of an external page when it was last looked at
 * @param webpage how the external page stands; null until it was looked at
 */
@Schema(name = "Evidence", description = "A proof that a recommendation is carried out")
record EvidenceView(
        UUID id,
        EvidenceKind kind,
        EvidenceOrigin origin,
        EvidenceState status,
        @Schema(examples = "Протокол первой встречи площадки") @Nullable String title,
        @Schema(examples = "/organizations/kedr") @Nullable String path,
        @Schema(examples = "https://example.org/protocol-1") @Nullable String url,
        @Schema(examples = "organization") @Nullable String targetType,
        @Nullable UUID targetId,
        @Schema(examples = "published") @Nullable String predicate,
        @Schema(examples = "1") @Nullable String documentNumber,
        @Nullable LocalDate documentOn,
        @Schema(examples = "Ресурсный центр") @Nullable String documentBody,
        @Schema(examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") @Nullable String sha256,
        @Nullable FileView file,
        @Schema(examples = "Решения выполняются") @Nullable String note,
        @Nullable UUID addedFor,
        DoneBy addedBy,
        @Nullable DoneBy decidedBy,
        @Schema(examples = "Протокол подписан всеми сторонами") @Nullable String decisionReason,
        Instant addedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant checkedAt,
        @Nullable WebpageView webpage,
        @Nullable Instant hiddenAt,
        boolean masked,
        Set<EvidenceAction> actions,
        long version)
        implements Versioned {

    /**
     * Who did it, as far as the caller may know.
     *
     * @param organizationId in whose name; null for the Resource Center and for the platform itself
     * @param name the person's name, for those who decide on evidence and for the person; null for everybody else
     */
    @Schema(name = "DoneBy", description = "In which capacity something was done, and by whom")
    record DoneBy(
            Capacity capacity,
            @Nullable UUID organizationId,
            @Schema(examples = "Мария Ивановна") @Nullable String name) {}

    static EvidenceView of(
            Evidence e,
            EvidenceSource.@Nullable Shown shown,
            @Nullable FileView file,
            @Nullable Webpage page,
            DoneBy addedBy,
            @Nullable DoneBy decidedBy,
            Set<EvidenceAction> actions) {
        var external = e.kind() == EvidenceKind.EXTERNAL;
        return new EvidenceView(
                e.id(),
                e.kind(),
                e.origin(),
                e.state(),
                e.title() == null && shown != null ? shown.title() : e.title(),
                shown == null ? null : shown.path(),
                e.url(),
                e.targetType(),
                e.targetId(),
                e.predicate(),
                e.documentNumber(),
                e.documentOn(),
                e.documentBody(),
                external ? page == null ? null : page.sha256() : e.sha256(),
                file,
                e.note(),
                e.addedFor(),
                addedBy,
                decidedBy,
                e.decisionReason(),
                e.createdAt(),
                e.decidedAt(),
                external ? page == null ? null : page.checkedAt() : e.checkedAt(),
                page == null ? null : WebpageView.of(page),
                e.hiddenAt(),
                e.isMasked(),
                actions,
                e.version());
    }
}
