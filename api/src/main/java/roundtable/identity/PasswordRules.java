package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/**
 * Which passwords are refused (safety design, part 1): no composition rules, but none of the ten thousand most common,
 * neither as it is nor repeated or with a tail of digits, and none made of the person's, city's or site's own name.
 */
@ApplicationScoped
class PasswordRules {
    private static final String LIST = "/identity/common-passwords.txt";
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern REPEATED = Pattern.compile("(.{1,64}?)\\1+");
    /** A shorter word says nothing about the password that holds it. */
    private static final int SHORTEST_NAME = 4;
    /** So many characters beside the names make a password of its own. */
    private static final int OWN_PART = 8;

    private static final String RUNS =
            "01234567890123456789 abcdefghijklmnopqrstuvwxyz абвгдежзийклмнопрстуфхцчшщъыьэюя qwertyuiopasdfghjklzxcvbnm йцукенгшщзхъфывапролджэячсмитьбю";

    private final Set<String> common = read();
    private final List<String> names;

    PasswordRules(
            @ConfigProperty(name = "roundtable.title") Map<String, String> titles,
            @ConfigProperty(name = "roundtable.city") Map<String, String> cities) {
        this.names = Stream.concat(titles.values().stream(), cities.values().stream())
                .flatMap(PasswordRules::words)
                .toList();
    }

    /** Throws 400 when the password is one of those. */
    void check(String field, String password, Collection<String> own) {
        fault(field, password, own).ifPresent(f -> {
            throw ProblemException.invalid(List.of(f));
        });
    }

    /** What is wrong with it; {@code own} are names of the person: display name, address. */
    Optional<Fault> fault(String field, String password, Collection<String> own) {
        var plain = plain(password);
        if (isCommon(plain)) {
            return Optional.of(new Fault(
                    Violation.In.BODY, field, "password-common", Message.of("identity.fault.password-common")));
        }
        var rest = Stream.concat(names.stream(), own.stream().flatMap(PasswordRules::words))
                .sorted((a, b) -> b.length() - a.length())
                .reduce(plain, (p, name) -> p.replace(name, ""));
        return rest.length() < plain.length() && rest.length() < OWN_PART
                ? Optional.of(new Fault(
                        Violation.In.BODY, field, "password-name", Message.of("identity.fault.password-name")))
                : Optional.empty();
    }

    private boolean isCommon(String plain) {
        var stem = plain.replaceFirst("[\\p{N}]{1,8}$", "");
        return Stream.of(plain, stem).anyMatch(p -> {
            var unit = REPEATED.matcher(p);
            var once = unit.matches() ? Objects.requireNonNull(unit.group(1)) : p;
            return common.contains(p) || common.contains(once) || isRun(p) || isRun(once);
        });
    }

    private static boolean isRun(String plain) {
        var back = new StringBuilder(plain).reverse().toString();
        return RUNS.contains(plain) || RUNS.contains(back);
    }

    private static Stream<String> words(String text) {
        return Stream.concat(Stream.of(text), Stream.of(text.split("[\\s@.,«»\"-]+")))
                .map(PasswordRules::plain)
                .filter(w -> w.length() >= SHORTEST_NAME)
                .distinct();
    }

    /** As people read it: without case, spaces and signs. */
    private static String plain(String text) {
        var same = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(same).replaceAll("");
    }

    private static Set<String> read() {
        try (InputStream in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(LIST))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(PasswordRules::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
