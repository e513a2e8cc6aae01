package roundtable.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import roundtable.demo.DemoAccounts.Bodies;

/** Logos and pictures of some invented organizations, put there as their people put them. */
@ApplicationScoped
class DemoPictures implements DemoChapter {
    private static final List<Picture> ALL = List.of(
            new Picture(DemoAccounts.OWN, "logo", "Рисунок: тропа между холмами", DemoPainter::path),
            new Picture(DemoAccounts.OWN, "photo", "Рисунок: ели под горами в солнечный день", DemoPainter::mountains),
            new Picture(DemoAccounts.OWN, "photo", "Рисунок: мост через реку", DemoPainter::river),
            new Picture(Bodies.COUNCIL, "logo", "Рисунок: ель", DemoPainter::fir),
            new Picture(Bodies.COUNCIL, "photo", "Рисунок: двор между домами", DemoPainter::yard),
            new Picture(Bodies.BUSINESS_COUNCIL, "logo", "Рисунок: мост", DemoPainter::bridge),
            new Picture(Bodies.ADMINISTRATION, "logo", "Рисунок: дом", DemoPainter::house));

    private final ObjectMapper json;

    DemoPictures(ObjectMapper json) {
        this.json = json;
    }

    /** Does nothing for whom it was done. */
    @Override
    public void tell(URI base) {
        var administrator = DemoClient.signIn(base, json, "admin@demo.example");
        for (var picture : ALL) {
            var media = "/organizations/" + picture.slug() + "/media";
            var there = administrator.get(media).findValuesAsText("title");
            if (!there.contains(picture.title())) {
                var file = administrator.upload(
                        "picture.png", "image/png", picture.drawing().get());
                administrator.post(
                        media,
                        Map.of(
                                "fileId", file.get("id").asText(),
                                "role", picture.role(),
                                "title", picture.title()));
            }
        }
    }

    /** What is put where, and what is seen on it for those who do not see it. */
    private record Picture(String slug, String role, String title, Supplier<byte[]> drawing) {}
}
