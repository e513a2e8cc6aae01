package roundtable.resolution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
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
import roundtable.shared.text.Plain;

/** What has to be said with a step of a recommendation (dialogue 2.1). */
final class Steps {
    private Steps() {}

    /**
     * The addressee takes it on. A due date or a quarterly review is needed, whichever fits.
     *
     * @param contact whom to ask, public
     * @param milestone the first thing that will be there to see
     */
    @Schema(name = "AcceptanceInput")
    record AcceptanceInput(
            @Nullable LocalDate dueOn,
            boolean reviewQuarterly,
            @Schema(examples = "nko@example.org") @NotBlank @Size(max = 300) @Plain String contact,
            @NotNull @Valid MilestoneInput milestone) {}

    /** Something that will be there to see by a day. */
    @Schema(name = "MilestoneInput")
    record MilestoneInput(
            @Schema(examples = "Первая встреча площадки") @NotBlank @Size(max = 300) @Plain String title,
            @NotNull @FutureOrPresent LocalDate plannedOn) {}

    /** The addressee refuses; everybody reads why. */
    @Schema(name = "RefusalInput")
    record RefusalInput(
            @Schema(
                            description = "Public, at least 200 characters",
                            examples =
                                    "Совет рассмотрел рекомендацию на заседании и считает, что она относится к ведению"
                                            + " другой организации: у совета нет ни полномочий, ни сотрудников, ни"
                                            + " помещения для постоянной работы. Просим передать её Ресурсному центру.")
                    @NotBlank
                    @Size(min = 200, max = 4000)
                    @Plain(lines = true)
                    String reason) {}

    /** Gives it to another addressee of the same round table, or to the same again. */
    @Schema(name = "ReassignmentInput")
    record ReassignmentInput(
            @NotNull UUID addresseeId,
            @Schema(examples = "Передано по просьбе совета") @NotBlank @Size(max = 4000) @Plain(lines = true)
                    String reason) {}

    /** A reason that stands in the public history. */
    @Schema(name = "ReasonInput")
    record ReasonInput(
            @Schema(examples = "Все ожидаемые доказательства приняты") @NotBlank @Size(max = 4000) @Plain(lines = true)
                    String reason) {}

    /**
     * Takes a recommendation back.
     *
     * @param protocol the new protocol that decides it: number, date and body
     */
    @Schema(name = "CancellationInput")
    record CancellationInput(
            @Schema(examples = "Протокол № 4 от 12.03.2027 общественного совета")
                    @NotBlank
                    @Size(min = 10, max = 500)
                    @Plain
                    String protocol,
            @Schema(examples = "Рекомендация заменена новой") @NotBlank @Size(max = 3000) @Plain(lines = true)
                    String reason) {}

    /**
     * What was done since the last report.
     *
     * @param milestoneId the milestone that it reaches, if any
     * @param quarter which quarter it is for; without it the first one that nobody has reported on
     * @param evidenceIds evidence of the same recommendation that it rests on, offered or accepted; none for words alone
     */
    @Schema(name = "ProgressReportInput")
    record ReportInput(
            @Schema(examples = "Провели две встречи, пришли 34 организации")
                    @NotBlank
                    @Size(max = 10_000)
                    @Plain(lines = true)
                    String text,
            @Nullable UUID milestoneId,
            @Schema(examples = "2026-Q3") @Pattern(regexp = Quarter.FORM) @Plain @Nullable String quarter,
            @Size(max = 20) @Nullable List<@NotNull UUID> evidenceIds) {

        List<UUID> evidence() {
            return Objects.requireNonNullElse(evidenceIds, List.of());
        }
    }
}
