package roundtable.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.GeoPoint;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;

/**
 * A proposal in a list.
 *
 * @param summary at most the first 300 characters of the body
 * @param organizations that propose; empty for a resident
 * @param responsible the body that has to answer; null while no route leads to one
 * @param number the body's number
 * @param threshold how many supports are needed
 * @param supportUntil the last day of the support phase
 * @param endorsementCount how many organizations stand behind it
 * @param paperSignatures signatures on confirmed sheets of paper; counted apart and not for the threshold
 * @param commentCount how many comments everybody sees
 * @param progress reached milestones of all; null when nothing was promised
 * @param dueAt until when the body has to do the next thing
 * @param reviewDueAt until when a moderator has to have looked at it; null unless it waits for that
 * @param overdue that term is over
 */
@Schema(name = "ProposalCard", description = "A proposal in a list")
record ProposalCard(
        UUID id,
        @Schema(examples = "vxod-bez-stupenej-3f1c9a20") String slug,
        @Schema(examples = "Вход без ступеней в каждую поликлинику") String title,
        @Schema(examples = "В трёх поликлиниках города восемь входов.") String summary,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        @Nullable GeoPoint location,
        boolean everywhere,
        List<OrganizationName> organizations,
        @Nullable OrganizationName responsible,
        ProposalStatus status,
        @Schema(examples = "2026-17") @Nullable String number,
        int supportCount,
        @Nullable Integer threshold,
        @Nullable LocalDate supportUntil,
        int endorsementCount,
        int paperSignatures,
        int commentCount,
        ProposalView.@Nullable Progress progress,
        @Nullable Instant reviewDueAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt) {}
