package roundtable.answer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;
import roundtable.shared.text.Plain;

/**
 * What a matter is by law, and by what that is known (dialogue 2, «Rule»): an appeal stands in the body's system under a
 * number, and its author is identified there; a message of the feedback platform has a number and a state there.
 *
 * @param number of the appeal, or of the message
 * @param system where the appeal is registered
 * @param externalStatus the state of the message as the platform shows it
 * @param dueOn by when the platform wants the message answered, which it says by topic
 * @param authorIdentified whether the system of the appeal knows who its author is
 * @param reason what everybody reads beside that; needed to take an official regime back
 */
@Schema(name = "LegalRegimeInput", description = "What a matter is by law, and by what that is known")
public record RegimeInput(
        @NotNull LegalRegime regime,
        @Schema(examples = "О-1234/26") @Size(max = 100) @Plain @Nullable String number,
        @Schema(examples = "Система обращений администрации") @Size(max = 200) @Plain @Nullable String system,
        @Schema(examples = "Принято к работе") @Size(max = 200) @Plain @Nullable String externalStatus,
        @Schema(examples = "2026-12-20") @Nullable LocalDate dueOn,
        @Schema(examples = "true") @Nullable Boolean authorIdentified,
        @Size(max = 2000) @Plain(lines = true) @Nullable String reason) {

    public RegimeInput {
        number = said(number);
        system = said(system);
        externalStatus = said(externalStatus);
        reason = said(reason);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** 400 with all that is missing, and all that the regime does not have. */
    void check() {
        var faults = faults();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        look(faults, "/number", number, regime != LegalRegime.VOLUNTARY);
        look(faults, "/system", system, regime == LegalRegime.APPEAL);
        look(faults, "/externalStatus", externalStatus, regime == LegalRegime.POS);
        if (dueOn != null && regime != LegalRegime.POS) {
            faults.add(fault("/dueOn", "not-in-regime"));
        }
        if (regime == LegalRegime.APPEAL && !Boolean.TRUE.equals(authorIdentified)) {
            faults.add(fault("/authorIdentified", "not-identified"));
        }
        if (regime == LegalRegime.VOLUNTARY && reason == null) {
            faults.add(fault("/reason", "needed"));
        }
        return faults;
    }

    /** As it stands in the time-line. */
    public String told() {
        return Stream.of(number, system, externalStatus, dueOn == null ? null : dueOn.toString(), reason)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static void look(List<Fault> faults, String field, @Nullable String value, boolean needed) {
        if (needed && value == null) {
            faults.add(fault(field, "needed"));
        } else if (!needed && value != null) {
            faults.add(fault(field, "not-in-regime"));
        }
    }

    private static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("answer.fault." + code));
    }
}
