package roundtable.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    Installation(
            @ConfigProperty(name = "roundtable.title") Map<String, String> titles,
            @ConfigProperty(name = "roundtable.city") Map<String, String> cities,
            @ConfigProperty(name = "roundtable.public-url") String publicUrl,
            @ConfigProperty(name = "roundtable.time-zone") ZoneId timeZone,
            @ConfigProperty(name = "roundtable.demo") boolean demo,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.titles = titles;
        this.cities = cities;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
        this.timeZone = timeZone;
        this.demo = demo;
        this.version = version;
    }

    InstallationView view(String language) {
        return new InstallationView(
                title(language),
                named(cities, language),
                demo,
                timeZone.getId(),
                Texts.LANGUAGES,
                Texts.LANGUAGES.get(0),
                version);
    }

    /** Name in that language. */
    String title(String language) {
        return named(titles, language);
    }

    /** Address of a page as people outside know it; the Host header has no say in it. */
    String absolute(String path) {
        return publicUrl + path;
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
