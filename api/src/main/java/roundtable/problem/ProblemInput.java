package roundtable.problem;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.GeoPoint;
import roundtable.shared.text.Plain;

/**
 * What somebody says of a problem. A draft needs kind, title and body only; what else is needed before it can be
 * submitted depends on who speaks, see {@link Missing}.
 *
 * @param kind a statement, or the social order of a body
 * @param organizationId for whom the author speaks; null for a resident
 * @param title what is wrong, in one line
 * @param body what is wrong, in plain text
 * @param language language of the texts, {@code ru} (default) or {@code en}
 * @param activityAreaIds what it is about, at most five
 * @param territoryId where it is
 * @param location the very place
 * @param area an outline in place of the very place, when it is wider than a point
 * @param everywhere it is everywhere where the platform works
 * @param targetGroup whom it concerns
 * @param scale how many people, how often, how much
 * @param evidence by what this is known: surveys, counts, documents
 * @param goal of an order: what shall be different
 * @param criteria of an order: by what everybody will see that it is solved
 * @param deadline of an order: until when
 * @param resources of an order: what the body offers for it
 * @param contact of an order: whom to ask
 * @param photos what can be seen of it, in this order
 */
@Schema(description = "What somebody says of a problem; kind, title and body are enough for a draft")
record ProblemInput(
        @NotNull ProblemKind kind,
        @Nullable UUID organizationId,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Нет пандуса у библиотеки") String title,
        @NotBlank
                @Size(max = 10_000)
                @Plain(lines = true)
                @Schema(examples = "К входу ведут шесть ступеней, с коляской не подняться.")
                String body,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language,
        @Size(max = 5) @Nullable List<@NotNull UUID> activityAreaIds,
        @Nullable UUID territoryId,
        @Valid @Nullable GeoPoint location,
        @Valid @Nullable GeoArea area,
        @Nullable Boolean everywhere,
        @Size(max = 500) @Plain(lines = true) @Schema(examples = "Люди на колясках и родители с малышами") @Nullable
                String targetGroup,
        @Size(max = 1000) @Plain(lines = true) @Schema(examples = "Около 40 человек в неделю") @Nullable String scale,
        @Size(max = 4000) @Plain(lines = true) @Nullable String evidence,
        @Size(max = 2000) @Plain(lines = true) @Nullable String goal,
        @Size(max = 2000) @Plain(lines = true) @Nullable String criteria,
        @Schema(examples = "2027-09-01") @Nullable LocalDate deadline,
        @Size(max = 2000) @Plain(lines = true) @Nullable String resources,
        @Size(max = 300) @Plain @Nullable String contact,
        @Size(max = PhotoInput.MOST) @Nullable List<@Valid @NotNull PhotoInput> photos) {

    boolean isEverywhere() {
        return Boolean.TRUE.equals(everywhere);
    }

    List<PhotoInput> shown() {
        return Objects.requireNonNullElse(photos, List.of());
    }

    /** The same words with these pictures. */
    ProblemInput showing(List<PhotoInput> photos) {
        return new ProblemInput(
                kind,
                organizationId,
                title,
                body,
                language,
                activityAreaIds,
                territoryId,
                location,
                area,
                everywhere,
                targetGroup,
                scale,
                evidence,
                goal,
                criteria,
                deadline,
                resources,
                contact,
                photos);
    }

    boolean hasPlace() {
        return isEverywhere() || territoryId != null || location != null || area != null;
    }
}
