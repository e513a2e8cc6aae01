package roundtable.problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.GeoPoint;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;

/**
 * A problem in a list.
 *
 * @param summary at most the first 300 characters of what is said
 * @param photo its first picture; null while not everybody may see it
 * @param organizations for whom the author speaks; empty for a resident
 * @param responsible the body that has to answer; null while no route leads to one
 * @param number the body's number
 * @param supportCount how many people have said «this concerns me too»
 * @param commentCount how many comments everybody sees
 * @param dueAt until when the body has to do the next thing
 * @param reviewDueAt until when a moderator has to have looked at it; null unless it waits for that
 * @param overdue that term is over
 * @param choiceDueAt until when the body has to choose among the solutions that it has asked for; null when it does not
 */
@Schema(name = "ProblemCard", description = "A problem in a list")
record ProblemCard(
        UUID id,
        @Schema(examples = "net-pandusa-u-biblioteki-3f1c9a20") String slug,
        ProblemKind kind,
        @Schema(examples = "Нет пандуса у библиотеки") String title,
        @Schema(examples = "К входу ведут шесть ступеней, с коляской не подняться.") String summary,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        @Nullable GeoPoint location,
        boolean everywhere,
        @Nullable PhotoView photo,
        List<OrganizationName> organizations,
        @Nullable OrganizationName responsible,
        ProblemStatus status,
        @Schema(examples = "2026-17") @Nullable String number,
        int supportCount,
        int commentCount,
        @Nullable Instant reviewDueAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable Instant choiceDueAt,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt) {}
