package roundtable.shared.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The application's JSON for a process without the framework. */
public final class TestJson {
    private TestJson() {}

    public static ObjectMapper mapper() {
        var json = new ObjectMapper();
        json.registerModule(new JavaTimeModule()).registerModule(new Jdk8Module());
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        new JsonSettings().customize(json);
        return json;
    }
}
