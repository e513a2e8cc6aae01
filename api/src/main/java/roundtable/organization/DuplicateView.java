package roundtable.organization;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.reference.TerritoryName;

/**
 * Two organizations that look like one.
 *
 * @param score how surely, from 0 to 1
 * @param reasons why, the surest first
 * @param organizations the two; either may be merged into the other
 * @param decidedBy who decided; null while it is open
 * @param actions what the caller may do now; merging is an action of the organization that is to go
 */
@Schema(name = "Duplicate", description = "Two organizations that look like one")
record DuplicateView(
        UUID id,
        @Schema(examples = "0.95") double score,
        List<Reason> reasons,
        List<Side> organizations,
        DuplicateStatus status,
        @Schema(nullable = true) @Nullable Decider decidedBy,
        @Schema(nullable = true) @Nullable Instant decidedAt,
        Set<DuplicateAction> actions,
        Instant foundAt) {

    /** A reason and the same in words. */
    @Schema(name = "DuplicateReasonInWords")
    record Reason(DuplicateReason code, @Schema(examples = "Один и тот же ИНН, и КПП их не различает") String text) {}

    /** Who decided. */
    @Schema(name = "DuplicateDecider")
    record Decider(UUID id, @Schema(examples = "Анна Модератор") @Nullable String name) {}

    /** One of the two. */
    @Schema(name = "DuplicateSide")
    record Side(
            UUID id,
            @Schema(examples = "fond-kedr") String slug,
            OrganizationKind kind,
            @Schema(examples = "Фонд «Кедр»") String shortName,
            @Schema(examples = "1020400000060") @Nullable String ogrn,
            @Schema(examples = "0411000110") @Nullable String inn,
            @Schema(examples = "041101001") @Nullable String kpp,
            @Nullable TerritoryName territory,
            boolean verified,
            OrganizationStatus status,
            Instant updatedAt) {}
}
