package roundtable.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Under which number it stands where it was made officially.
 *
 * @param system where an appeal is registered; null for a message of the feedback platform
 * @param externalStatus the state of a message there; null for an appeal
 * @param dueOn by when a message is to be answered there; null where the platform does not say
 * @param at when an officer or a moderator has said so
 */
@Schema(name = "LegalRegistration", description = "Under which number it stands where it was made officially")
public record RegistrationView(
        @Schema(examples = "О-1234/26") String number,
        @Schema(examples = "Система обращений администрации") @Nullable String system,
        @Schema(examples = "Принято к работе") @Nullable String externalStatus,
        @Schema(examples = "2026-12-20") @Nullable LocalDate dueOn,
        Instant at) {}
