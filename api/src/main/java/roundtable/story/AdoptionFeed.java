package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;
import roundtable.story.AdoptionRepository.Told;

/** Who adopts whose practice, for subscribers. */
@ApplicationScoped
class AdoptionFeed implements FeedSource {
    private final AdoptionRepository adoptions;
    private final OrganizationDirectory organizations;

    AdoptionFeed(AdoptionRepository adoptions, OrganizationDirectory organizations) {
        this.adoptions = adoptions;
        this.organizations = organizations;
    }

    @Override
    public String name() {
        return "adoptions";
    }

    @Override
    public String page() {
        return "/stories";
    }

    @Override
    public String titleKey() {
        return "story.adoption-feed";
    }

    @Override
    public List<Entry> latest(int most) {
        var told = adoptions.latest(most);
        var names = organizations.names(told.stream().map(Told::organization).collect(Collectors.toSet()));
        return told.stream()
                .filter(a -> names.containsKey(a.organization()))
                .map(a -> new Entry(
                        a.id(),
                        "/stories/" + a.slug() + "#adoptions",
                        Texts.in(
                                a.language(),
                                Message.of(
                                        "story.adoption-told",
                                        Objects.requireNonNull(names.get(a.organization()))
                                                .shortName(),
                                        a.title())),
                        Objects.requireNonNullElse(a.result(), a.note()),
                        null,
                        a.createdAt(),
                        a.updatedAt(),
                        a.language()))
                .toList();
    }
}
