package roundtable.platform;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.platform.LinkRepository.Link;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.CalendarSource;
import roundtable.shared.spi.CalendarSource.Dated;
import roundtable.shared.spi.OwnCalendarSource;
import roundtable.shared.spi.PlatformScope;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** All days of a platform in one calendar: of what is held there and of what it works on, whoever keeps it. */
@ApplicationScoped
class PlatformCalendar implements OwnCalendarSource {
    /** So many dates at most; whoever needs more asks for a shorter period. */
    static final int MOST = 1000;
    /** So many days at most, a leap year. */
    static final int LONGEST = 366;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** Of one day each source keeps its own order: a discussion opens before it closes. */
    private static final Comparator<Dated> IN_ORDER = Comparator.comparing(Dated::startsOn)
            .thenComparing(Dated::startsAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final PlatformRepository platforms;
    private final LinkRepository links;
    private final List<CalendarSource> sources;
    private final Clock clock;

    PlatformCalendar(
            PlatformRepository platforms, LinkRepository links, @All List<CalendarSource> sources, Clock clock) {
        this.platforms = platforms;
        this.links = links;
        this.sources = sources;
        this.clock = clock;
    }

    /** What is told of: what is held there, and what it works on. */
    PlatformScope scope(UUID platform) {
        return new PlatformScope(
                platform,
                links.of(platform).stream()
                        .collect(groupingBy(l -> EnumNames.of(l.type()), mapping(Link::target, toSet()))));
    }

    /** The period that is asked for; a month from today when nothing is. */
    Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (isBeyond(from) || isBeyond(to)) {
            throw wrong("period");
        }
        var first = from != null ? from : to == null ? LocalDate.now(clock) : to.minusMonths(1);
        var last = to != null ? to : first.plusMonths(1);
        if (last.isBefore(first)) {
            throw wrong("period");
        }
        if (last.isAfter(first.plusDays(LONGEST - 1L))) {
            throw wrong("long-period");
        }
        return new Period(first, last);
    }

    /** No calendar goes so far, and no database counts on from there. */
    private static boolean isBeyond(@Nullable LocalDate day) {
        return day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR);
    }

    private static ProblemException wrong(String code) {
        return ProblemException.invalid(Violation.In.QUERY, "to", code, Message.of("platform.fault." + code, LONGEST));
    }

    /** In their order; one more than {@link #MOST} tells that there are more. */
    List<Dated> dates(UUID platform, Period period, String language) {
        var scope = scope(platform);
        return sources.stream()
                .flatMap(s -> s.dated(scope, period.from(), period.to(), MOST + 1, language).stream())
                .map(d -> MaskedWords.TAKEN.equals(d.title()) ? named(d, language) : d)
                .sorted(IN_ORDER)
                .limit(MOST + 1L)
                .toList();
    }

    /** What a moderator has taken is told in words. */
    private static Dated named(Dated d, String language) {
        return new Dated(
                d.id(),
                d.kind(),
                d.label(),
                Texts.in(language, Message.of("platform.taken")),
                d.path(),
                d.startsOn(),
                d.endsOn(),
                d.startsAt(),
                d.endsAt(),
                d.changedAt());
    }

    @Override
    public String section() {
        return "platforms";
    }

    @Override
    public Optional<OwnCalendar> calendar(String idOrSlug, String language, LocalDate from, LocalDate to) {
        var period = period(from, to);
        return platforms
                .at(idOrSlug)
                .filter(Platform::isPublic)
                .map(p -> new OwnCalendar(
                        p.id(),
                        "/platforms/" + p.slug() + "?tab=calendar",
                        p.title(),
                        dates(p.id(), period, language).stream().limit(MOST).toList()));
    }

    /** From one day to another, both included. */
    record Period(LocalDate from, LocalDate to) {}
}
