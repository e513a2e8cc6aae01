package roundtable.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import roundtable.identity.OutsideSettings;
import roundtable.shared.text.Texts;

/** What the administrator of this installation set: its names, its address, its mode. */
@ApplicationScoped
class Installation {
    private final Map<String, String> titles;
    private final Map<String, String> cities;
    private final String publicUrl;
    private final ZoneId timeZone;
    private final boolean demo;
    private final String version;
    private final @Nullable MapTiles mapTiles;
    private final OutsideSettings outside;

    Installation(
            @ConfigProperty(name = "roundtable.title") Map<String, String> titles,
            @ConfigProperty(name = "roundtable.city") Map<String, String> cities,
            @ConfigProperty(name = "roundtable.public-url") String publicUrl,
            @ConfigProperty(name = "roundtable.time-zone") ZoneId timeZone,
            @ConfigProperty(name = "roundtable.demo") boolean demo,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "roundtable.map-tiles.url") Optional<String> tilesUrl,
            @ConfigProperty(name = "roundtable.map-tiles.attribution") Optional<String> tilesAttribution,
            OutsideSettings outside) {
        this.titles = titles;
        this.cities = cities;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
        this.timeZone = timeZone;
        this.demo = demo;
        this.version = version;
        this.mapTiles = MapTiles.of(tilesUrl, tilesAttribution);
        this.outside = outside;
    }

    InstallationView view(String language) {
        return new InstallationView(
                title(language),
                named(cities, language),
                demo,
                timeZone.getId(),
                Texts.LANGUAGES,
                Texts.LANGUAGES.get(0),
                version,
                outside.name(language).orElse(null),
                mapTiles);
    }

    /** Name in that language. */
    String title(String language) {
        return named(titles, language);
    }

    /** Address of a page as people outside know it; the Host header has no say in it. */
    String absolute(String path) {
        return publicUrl + path;
    }

    /** Whether its organizations are invented. */
    boolean isDemo() {
        return demo;
    }

    /** The ground of maps; null where the outlines that come with the client are all there is. */
    @Nullable
    MapTiles mapTiles() {
        return mapTiles;
    }

    /** Whether people reach it over TLS. */
    boolean isSecure() {
        return publicUrl.startsWith("https:");
    }

    private static String named(Map<String, String> names, String language) {
        var name = names.getOrDefault(language, names.get(Texts.LANGUAGES.get(0)));
        if (name == null) {
            throw new IllegalStateException("roundtable.title and roundtable.city need a Russian name");
        }
        return name;
    }
}
