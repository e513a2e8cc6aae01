package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;
import roundtable.platform.PlatformListRepository.Happened;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.OwnFeedSource;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** What happens at one platform, for subscribers: its time-line. */
@ApplicationScoped
class PlatformOwnFeed implements OwnFeedSource {
    private final PlatformRepository platforms;
    private final PlatformListRepository rows;
    private final OrganizationDirectory organizations;

    PlatformOwnFeed(PlatformRepository platforms, PlatformListRepository rows, OrganizationDirectory organizations) {
        this.platforms = platforms;
        this.rows = rows;
        this.organizations = organizations;
    }

    @Override
    public String section() {
        return "platforms";
    }

    @Override
    public Optional<OwnFeed> feed(String idOrSlug, String language, int most) {
        return platforms.at(idOrSlug).filter(Platform::isPublic).map(p -> {
            var happened = rows.happened(p.id(), null, most).items();
            var names = organizations.names(happened.stream()
                    .map(Happened::organization)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            var path = "/platforms/" + p.slug();
            return new OwnFeed(
                    p.id(),
                    path,
                    p.title(),
                    happened.stream().map(h -> entry(h, path, names, language)).toList());
        });
    }

    private static FeedSource.Entry entry(Happened h, String path, Map<UUID, OrganizationName> names, String language) {
        var kind = EnumNames.of(h.kind());
        var title = Texts.in(language, Message.of("platform.happened." + kind, subject(h, names, language)));
        return new FeedSource.Entry(
                // A topic is raised and closed under one id; an entry of a feed has its own for ever.
                UUID.nameUUIDFromBytes((kind + h.id()).getBytes(StandardCharsets.UTF_8)),
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
            case TOPIC_RAISED, TOPIC_CLOSED -> Objects.requireNonNullElse(h.title(), "");
            case MINUTES ->
                Objects.requireNonNull(h.day())
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(Locale.forLanguageTag(language)));
        };
    }
}
