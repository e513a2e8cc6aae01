package roundtable.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the invented people say of the proposal that looks for support, through the contract. */
@ApplicationScoped
class DemoComments implements DemoChapter {
    private final ObjectMapper json;

    DemoComments(ObjectMapper json) {
        this.json = json;
    }

    /** Does nothing when somebody has spoken already. */
    @Override
    public void tell(URI base) {
        var resident = person(base, "resident");
        var open = resident.get("/proposals?status=open&sort=-supportCount&limit=1")
                .get("items");
        if (open.isEmpty() || open.get(0).get("commentCount").asInt() > 0) {
            return;
        }
        var path = "/proposals/" + open.get(0).get("id").asText() + "/comments";
        var moderator = person(base, "moderator");
        var talk = new Talk(path, moderator);
        var ngo = person(base, "representative");
        var company = person(base, "company");
        var first = talk.published(
                company,
                Map.of(
                        "text",
                        "Поддерживаем. У нашей вымышленной студии есть свободный верстак, отдадим бесплатно.",
                        "stance",
                        "in_favour",
                        "organizationId",
                        company.get("/organizations/" + DemoAccounts.BUSINESS)
                                .get("id")
                                .asText()));
        talk.answer(
                ngo,
                "Спасибо! Заберём верстак сами, напишите нам (вымышленный ответ).",
                first,
                ngo.get("/organizations/" + DemoAccounts.OWN).get("id").asText());
        talk.answer(person(base, "council"), "И вымышленному совету нужен такой адрес.", first, null);
        talk.say(
                person(base, "editor"),
                "Против: на вымышленной улице уже есть мастерская, лучше помочь ей.",
                "against");
        talk.say(person(base, "officer"), "Кто будет отвечать за инструмент после закрытия?", "neutral");
        // Of somebody who is new here, so that it waits for a moderator.
        resident.post(path, Map.of("text", "Спасибо всем, кто поддержал! Дополню текст на неделе (вымышлено)."));
    }

    private DemoClient person(URI base, String name) {
        return DemoClient.signIn(base, json, name + "@demo.example");
    }

    /** The conversation on one proposal. */
    private record Talk(String path, DemoClient moderator) {
        String say(DemoClient by, String text, String stance) {
            return published(by, Map.of("text", text, "stance", stance));
        }

        void answer(DemoClient by, String text, String root, @Nullable String organization) {
            var words = new HashMap<String, Object>(Map.of("text", text, "answersId", root));
            if (organization != null) {
                words.put("organizationId", organization);
            }
            published(by, words);
        }

        String published(DemoClient by, Map<String, Object> words) {
            var made = by.post(path, words);
            var id = made.get("id").asText();
            if (made.get("status").asText().equals("submitted")) {
                moderator.act("/comments/" + id + "/actions/publish");
            }
            return id;
        }
    }
}
