package roundtable.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.ShareCard;

/** A section whose things try to break out of the head; more of them than one part of the site map holds. */
@ApplicationScoped
class TrickyCard implements ShareCard {
    static final int THINGS = 50_001;

    @Override
    public String section() {
        return "tricky-things";
    }

    @Override
    public Optional<Card> card(String slug, String language) {
        return switch (slug) {
            case "evil" ->
                Optional.of(new Card(
                        "/tricky-things/evil",
                        "<img src=x onerror=\"alert(1)\"> & 'quotes'",
                        "</title><script>alert(2)</script>",
                        "{\"name\":\"</script><script>alert(3)</script><!--\"}"));
            case "old" -> Optional.of(new Card("/tricky-things/evil", "Renamed", "Moved", null));
            case "photo" ->
                Optional.of(new Card(
                        "/tricky-things/photo",
                        "Photo",
                        "Shown",
                        null,
                        new Picture("/photo?size=large", "Steps & a \"ramp\"")));
            case "withdrawn" -> throw ProblemException.of(ProblemType.GONE);
            default -> Optional.empty();
        };
    }

    @Override
    public Stream<Entry> entries(long from, int most) {
        return IntStream.range((int) from, (int) Math.min(THINGS, from + most))
                .mapToObj(i -> new Entry("/tricky-things/thing-" + i, Instant.parse("2026-11-23T09:00:00.5Z")));
    }
}
