package roundtable.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invented news in every state, written by the invented people through the contract. */
@ApplicationScoped
class DemoNews implements DemoChapter {
    private static final List<String> PUBLISHED = List.of(
            "Открыта запись в вымышленную школу добровольцев",
            "Вымышленный круглый стол собрал сорок организаций",
            "Ресурсный центр переехал на Придуманную улицу");

    private final ObjectMapper json;
    private final Clock clock;

    DemoNews(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Does nothing when it is there. */
    @Override
    public void tell(URI base) {
        var moderator = DemoClient.signIn(base, json, "moderator@demo.example");
        if (!moderator.get("/news?mine=true&limit=1").get("items").isEmpty()) {
            return;
        }
        var ngo = DemoClient.signIn(base, json, "representative@demo.example");
        var own = ngo.get("/organizations/" + DemoAccounts.OWN).get("id").asText();
        PUBLISHED.forEach(title -> moderator.act(write(moderator, title, null) + "/publish"));
        var theirs = write(ngo, "Вымышленная «Тропа» зовёт на субботник", own);
        ngo.act(theirs + "/submit");
        moderator.act(theirs + "/publish");
        ngo.act(write(ngo, "Вымышленный концерт во дворе", own) + "/submit");
        moderator.post(
                write(moderator, "Вымышленная ярмарка НКО весной", null) + "/schedule",
                Map.of("publishAt", clock.instant().plus(Duration.ofDays(30)).toString()));
        write(moderator, "Черновик вымышленной новости", null);
    }

    /** Where its actions are. */
    private static String write(DemoClient by, String title, @Nullable String organization) {
        var words = new HashMap<String, Object>(Map.of(
                "title", title,
                "summary", title + ". Эта новость вымышлена для демонстрации.",
                "html",
                        "<p>" + title + ". <strong>Эта новость вымышлена</strong> для демонстрации.</p>"
                                + "<h2>Что дальше</h2><ul><li>Приходите сами.</li><li>Позовите соседей.</li></ul>"
                                + "<p>Подробнее <a href=\"https://example.org/\">на вымышленной странице</a>.</p>"));
        if (organization != null) {
            words.put("organizationId", organization);
        }
        return "/news/" + by.post("/news", words).get("id").asText() + "/actions";
    }
}
