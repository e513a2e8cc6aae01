package roundtable.platform;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;
import roundtable.platform.LinkRepository.Link;
import roundtable.platform.PlatformListRepository.Happened;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.OwnFeedSource;
import roundtable.shared.spi.PlatformNewsSource;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * The one feed of a platform: its time-line, what is linked to it, and what happens to what is held there and to what it
 * works on, whoever keeps that.
 */
@ApplicationScoped
class PlatformOwnFeed implements OwnFeedSource {
    private final PlatformRepository platforms;
    private final PlatformListRepository rows;
    private final LinkRepository links;
    private final LinkedThings things;
    private final PlatformCalendar calendar;
    private final List<PlatformNewsSource> sources;
    private final OrganizationDirectory organizations;

    PlatformOwnFeed(
            PlatformRepository platforms,
            PlatformListRepository rows,
            LinkRepository links,
            LinkedThings things,
            PlatformCalendar calendar,
            @All List<PlatformNewsSource> sources,
            OrganizationDirectory organizations) {
        this.platforms = platforms;
        this.rows = rows;
        this.links = links;
        this.things = things;
        this.calendar = calendar;
        this.sources = sources;
        this.organizations = organizations;
    }

    @Override
    public String section() {
        return "platforms";
    }

    @Override
    public Optional<OwnFeed> feed(String idOrSlug, String language, int most) {
        return platforms
                .at(idOrSlug)
                .filter(Platform::isPublic)
                .map(p -> new OwnFeed(
                        p.id(),
                        path(p),
                        p.title(),
                        Stream.of(own(p, language, most), linked(p, language), elsewhere(p, language, most))
                                .flatMap(one -> one)
                                .sorted(Comparator.comparing(FeedSource.Entry::publishedAt)
                                        .thenComparing(FeedSource.Entry::id)
                                        .reversed())
                                .limit(most)
                                .toList()));
    }

    private static String path(Platform p) {
        return "/platforms/" + p.slug();
    }

    private Stream<FeedSource.Entry> own(Platform p, String language, int most) {
        var happened = rows.own(p.id(), most);
        var names = organizations.names(happened.stream()
                .map(Happened::organization)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return happened.stream().map(h -> entry(h, path(p), names, language));
    }

    /** What it has begun to work on; all the links of a kind in one statement. */
    private Stream<FeedSource.Entry> linked(Platform p, String language) {
        return links.of(p.id()).stream()
                .collect(Collectors.groupingBy(Link::type, Collectors.toMap(Link::target, Link::at)))
                .entrySet()
                .stream()
                .flatMap(kind -> things.shown(kind.getKey(), kind.getValue().keySet(), language).entrySet().stream()
                        .map(one -> {
                            var at = Objects.requireNonNull(kind.getValue().get(one.getKey()));
                            var title = Texts.in(
                                    language,
                                    Message.of(
                                            "platform.happened.linked_" + EnumNames.of(kind.getKey()),
                                            one.getValue().title()));
                            return new FeedSource.Entry(
                                    own("linked" + p.id() + one.getKey()),
                                    one.getValue().path(),
                                    title,
                                    title,
                                    null,
                                    at,
                                    at,
                                    language);
                        }));
    }

    private Stream<FeedSource.Entry> elsewhere(Platform p, String language, int most) {
        var scope = calendar.scope(p.id());
        return sources.stream().flatMap(s -> s.latest(scope, most, language).stream());
    }

    /** An entry of a feed has an id of its own for ever. */
    private static UUID own(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static FeedSource.Entry entry(Happened h, String path, Map<UUID, OrganizationName> names, String language) {
        var kind = EnumNames.of(h.kind());
        var title = Texts.in(language, Message.of("platform.happened." + kind, subject(h, names, language)));
        return new FeedSource.Entry(
                // A topic is raised and closed under one id.
                own(kind + h.id()),
                path,
                title,
                Objects.requireNonNullElse(h.said(), title),
                null,
                h.at(),
                h.changed(),
                language);
    }

    private static String subject(Happened h, Map<UUID, OrganizationName> names, String language) {
        return switch (h.kind()) {
            case SEATED ->
                Optional.ofNullable(h.organization())
                        .map(names::get)
                        .map(OrganizationName::shortName)
                        .orElseGet(() -> Texts.in(language, Message.of("platform.happened.someone")));
            case TOPIC_RAISED,
                    TOPIC_CLOSED,
                    DISCUSSION_ANNOUNCED,
                    DISCUSSION_OPENED,
                    DISCUSSION_CLOSED,
                    DISCUSSION_OUTCOME ->
                MaskedWords.TAKEN.equals(h.title())
                        ? Texts.in(language, Message.of("platform.taken"))
                        : Objects.requireNonNullElse(h.title(), "");
            case MINUTES ->
                Objects.requireNonNull(h.day())
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(Locale.forLanguageTag(language)));
        };
    }
}
