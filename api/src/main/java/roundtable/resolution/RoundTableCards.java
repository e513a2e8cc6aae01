package roundtable.resolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import roundtable.resolution.RoundTableSearchRepository.Found;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** What the page of a round table says of itself in its head. */
@ApplicationScoped
class RoundTableCards implements ShareCard {
    private final RoundTableSearchRepository roundTables;
    private final ObjectMapper json;

    RoundTableCards(RoundTableSearchRepository roundTables, ObjectMapper json) {
        this.roundTables = roundTables;
        this.json = json;
    }

    @Override
    public String section() {
        return "round-tables";
    }

    @Override
    public Optional<Card> card(String slug, String language) {
        return roundTables
                .bySlug(slug)
                .map(t -> new Card(
                        "/round-tables/" + t.slug(),
                        t.title(),
                        Texts.in(language, Message.of("resolution.card.round-table", t.day(), t.recommendations())),
                        jsonLd(t)));
    }

    @Override
    public Stream<Entry> entries() {
        return roundTables.pages();
    }

    private String jsonLd(Found t) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("@context", "https://schema.org");
        event.put("@type", "Event");
        event.put("name", t.title());
        event.put("startDate", t.date());
        if (t.place() != null) {
            event.put("location", Map.of("@type", "Place", "name", t.place()));
        }
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
