package roundtable.organization;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Changed.Change;

/** Which fields a change touched, from what to what, as the contract shows the values. */
@ApplicationScoped
class Differences {
    private static final List<String> PERSONAL = List.of("address", "email", "phones", "personalContacts", "location");
    private static final String HIDDEN = "•••";

    private final ObjectMapper json;

    Differences(ObjectMapper json) {
        this.json = json;
    }

    /** Differences of two states; null stands for no organization yet. */
    Map<String, Change> between(@Nullable OrganizationInput before, OrganizationInput after) {
        var from = fields(before);
        var to = fields(after);
        var personal = isPersonal(before) || isPersonal(after);
        var changes = new TreeMap<String, Change>();
        to.forEach((name, value) -> {
            var old = from.get(name);
            if (!Objects.equals(old, value)) {
                // A person's contact would stay in the history for ever: it says that it changed, and not to what.
                changes.put(
                        name,
                        personal && PERSONAL.contains(name)
                                ? new Change(old == null ? null : HIDDEN, value == null ? null : HIDDEN)
                                : new Change(old, value));
            }
        });
        return changes;
    }

    private Map<String, @Nullable Object> fields(@Nullable OrganizationInput in) {
        if (in == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> fields = json.convertValue(in, new TypeReference<>() {});
        // An empty list says as little as none.
        fields.replaceAll((name, value) -> value instanceof List<?> list && list.isEmpty() ? null : value);
        return fields;
    }

    private static boolean isPersonal(@Nullable OrganizationInput in) {
        return in != null
                && in.personalContacts() != null
                && !in.personalContacts().isEmpty();
    }
}
