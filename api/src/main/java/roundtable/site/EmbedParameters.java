package roundtable.site;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationKind;
import roundtable.organization.PublicOrganizations.Wanted;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Ids;
import roundtable.shared.text.Message;
import roundtable.shared.text.PlainValidator;
import roundtable.shared.text.Texts;

/** Reads the address of a page that stands in other sites; all faults are told at once. */
final class EmbedParameters {
    static final int USUAL_LIMIT = 10;
    static final int MOST = 50;

    private static final List<String> THEMES = List.of("auto", "light", "dark");
    private static final Set<String> LOOK = Set.of("v", "theme", "lang", "heading");
    private static final Set<String> LIST = Set.of(
            "q",
            "kind",
            "area",
            "territory",
            "oktmo",
            "verified",
            "liquidated",
            "complete",
            "fresh",
            "limit",
            "cursor");
    private static final Set<String> REPEATED = Set.of("kind", "area");
    private static final String KINDS =
            Arrays.stream(OrganizationKind.values()).map(EnumNames::of).collect(Collectors.joining(", "));
    private static final int LONGEST = 200;
    private static final int USUAL_HEADING = 2;
    private static final Pattern TERRITORY = Pattern.compile("\\d{2,11}|[0-9a-fA-F-]{36}");

    private final MultiMap given;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * How the page looks, whatever it shows.
     *
     * @param chosen whether the address names the language; else it is the reader's
     * @param heading level of its heading, 1 to 6
     */
    record Look(String language, boolean chosen, String theme, int heading) {
        static Look usual(String language) {
            return new Look(language, false, THEMES.get(0), USUAL_HEADING);
        }
    }

    record ListPage(Look look, Wanted wanted) {}

    record CardPage(Look look, String id) {}

    private EmbedParameters(MultiMap given) {
        this.given = given;
    }

    /** The address of a list. */
    static ListPage list(MultiMap given, String readersLanguage) {
        var p = new EmbedParameters(given);
        p.known(LIST);
        var look = p.look(readersLanguage);
        var territory = p.text("territory");
        var oktmo = p.text("oktmo");
        if (territory != null && oktmo != null) {
            p.fault("oktmo", "repeated", Message.of("site.embed.fault.one-place"));
        }
        var place = territory == null ? oktmo : territory;
        if (place != null && !TERRITORY.matcher(place).matches()) {
            p.fault(territory == null ? "oktmo" : "territory", "type", Message.of("site.embed.fault.place"));
        }
        var wanted = new Wanted(
                p.text("q"),
                p.many("kind", EmbedParameters::kind, one(KINDS)),
                p.many("area", text -> Ids.read(text).orElse(null), Message.of("shared.fault.uuid")),
                place,
                p.flag("verified"),
                p.flag("liquidated"),
                p.flag("complete"),
                p.flag("fresh"),
                p.number("limit", 1, MOST, USUAL_LIMIT),
                p.text("cursor", 2_000));
        p.check();
        return new ListPage(look, wanted);
    }

    /** The address of one organization's card. */
    static CardPage card(MultiMap given, String readersLanguage) {
        var p = new EmbedParameters(given);
        p.known(Set.of("id"));
        var look = p.look(readersLanguage);
        var id = p.text("id");
        if (id == null) {
            p.fault("id", "required", Message.of("site.embed.fault.id"));
        }
        p.check();
        return new CardPage(look, Objects.requireNonNullElse(id, ""));
    }

    /** How even a refusal should look: what can be read of the wish, without a word about the rest. */
    static Look lookOnly(MultiMap given, String readersLanguage) {
        return new EmbedParameters(given).look(readersLanguage);
    }

    private Look look(String readersLanguage) {
        choice("v", List.of("1"), "1");
        var lang = given.get("lang");
        return new Look(
                choice("lang", Texts.LANGUAGES, readersLanguage),
                lang != null && !lang.isEmpty(),
                choice("theme", THEMES, THEMES.get(0)),
                number("heading", 1, 6, USUAL_HEADING));
    }

    private void known(Set<String> names) {
        for (var name : new TreeSet<>(given.names())) {
            if (!names.contains(name) && !LOOK.contains(name)) {
                fault(name, "unknown-parameter", Message.of("shared.fault.unknown-parameter"));
            } else if (given.getAll(name).size() > 1 && !REPEATED.contains(name)) {
                fault(name, "repeated", Message.of("shared.fault.repeated"));
            }
        }
    }

    private @Nullable String text(String name) {
        return text(name, LONGEST);
    }

    private @Nullable String text(String name, int longest) {
        var value = given.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest) {
            fault(name, "size", Message.of("site.embed.fault.long", longest));
        } else if (!PlainValidator.isPlain(value, false)) {
            fault(name, "control-character", Message.of("shared.fault.control-character"));
        }
        return value;
    }

    private String choice(String name, List<String> choices, String usual) {
        var value = given.get(name);
        if (value == null || value.isEmpty() || choices.contains(value)) {
            return value == null || value.isEmpty() ? usual : value;
        }
        fault(name, "unknown-value", one(String.join(", ", choices)));
        return usual;
    }

    private @Nullable Boolean flag(String name) {
        var value = choice(name, List.of("true", "false"), "");
        return value.isEmpty() ? null : Boolean.valueOf(value);
    }

    private int number(String name, int least, int most, int usual) {
        var value = given.get(name);
        if (value == null || value.isEmpty()) {
            return usual;
        }
        var number = value.matches("\\d{1,4}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            fault(name, "range", Message.of("site.embed.fault.range", least, most));
            return usual;
        }
        return number;
    }

    private <T> List<T> many(String name, Function<String, @Nullable T> read, Message expected) {
        var values = new ArrayList<T>();
        for (var text : given.getAll(name)) {
            var value = text.isEmpty() ? null : read.apply(text);
            if (value != null) {
                values.add(value);
            } else if (!text.isEmpty()) {
                fault(name, "unknown-value", expected);
                break;
            }
        }
        return values;
    }

    private static @Nullable OrganizationKind kind(String text) {
        return Arrays.stream(OrganizationKind.values())
                .filter(k -> EnumNames.of(k).equals(text))
                .findFirst()
                .orElse(null);
    }

    private static Message one(String choices) {
        return Message.of("shared.fault.one-of", choices);
    }

    private void fault(String name, String code, Message message) {
        var shown = name.length() > 100 ? name.substring(0, 100) : name;
        faults.add(new Fault(Violation.In.QUERY, shown, code, message));
    }

    private void check() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
