package roundtable.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.answer.AnswerType;
import roundtable.answer.RefusalBasis;
import roundtable.organization.OrganizationName;

/** An official answer. Published ones are never changed. */
@Schema(name = "OfficialAnswer", description = "The official answer of a body")
record AnswerView(
        UUID id,
        AnswerType type,
        @Nullable RefusalBasis basis,
        @Schema(examples = "Администрация города осмотрела вход и построит пандус до первого сентября.") String text,
        @Nullable String link,
        @Nullable LocalDate plannedOn,
        @Nullable OrganizationName body,
        Instant publishedAt) {}
