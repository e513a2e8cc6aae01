package roundtable.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.RequestLanguage;

/** All dates of a platform. */
@Path("/api/v1/platforms/{id}/calendar")
@Tag(name = "platforms")
class CalendarResource {
    private final PlatformAccess access;
    private final PlatformCalendar calendar;
    private final RequestLanguage language;

    CalendarResource(PlatformAccess access, PlatformCalendar calendar, RequestLanguage language) {
        this.access = access;
        this.calendar = calendar;
        this.language = language;
    }

    @GET
    @PermitAll
    @CacheFor(topics = CacheFor.EVERYTHING)
    @Operation(
            operationId = "getPlatformCalendar",
            summary = "Dates of a platform: discussions, polls, topics, meetings, terms of what it works on")
    public PlatformCalendarView calendar(
            @RestPath String id,
            @RestQuery("from")
                    @Parameter(description = "First day; today unless told", example = "2026-03-01")
                    @Nullable
                    LocalDate from,
            @RestQuery("to")
                    @Parameter(
                            description = "Last day, inclusive; a month after the first unless told, 366 days at most",
                            example = "2026-03-31")
                    @Nullable
                    LocalDate to) {
        var platform = access.visible(id).id();
        var period = calendar.period(from, to);
        return PlatformCalendarView.of(platform, period, calendar.dates(platform, period, language.tag()));
    }
}
