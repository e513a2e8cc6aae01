package roundtable.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log to show.
 *
 * @param from first day, in the installation's time zone
 * @param to last day, inclusive
 */
record AuditFilter(
        @Parameter(description = "Account that did it") @RestQuery("actor") @Nullable UUID actor,
        @Parameter(description = "What was done, for example sign_in") @RestQuery("action") @Size(max = 100) @Nullable
                String action,
        @Parameter(description = "Kind of the object, for example organization")
                @RestQuery("subjectType")
                @Size(max = 100)
                @Nullable
                String subjectType,
        @Parameter(description = "The object") @RestQuery("subjectId") @Nullable UUID subjectId,
        @Parameter(description = "First day, in the installation's time zone") @RestQuery("from") @Nullable
                LocalDate from,
        @Parameter(description = "Last day, inclusive") @RestQuery("to") @Nullable LocalDate to,
        @RestQuery("cursor") @Nullable String cursor,
        @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {}
