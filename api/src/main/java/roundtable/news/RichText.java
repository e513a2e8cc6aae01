package roundtable.news;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * Text with paragraphs, headings, lists, quotes, emphasis, links and pictures of the platform's own. Whatever was sent,
 * only that is kept: no script, no style, no foreign picture that would tell a stranger who reads.
 *
 * @param html safe for everybody
 * @param text its words, a line for each block
 * @param files pictures that it shows
 * @param undescribed whether a picture does not say what is seen on it
 */
record RichText(String html, String text, Set<UUID> files, boolean undescribed) {
    private static final Pattern PICTURE = Pattern.compile(
            "/api/v1/files/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/content(?:\\?size=[a-z]{1,10})?");

    private static final Set<String> BLOCKS = Set.of("p", "h2", "h3", "li", "blockquote", "br", "ul", "ol");

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "ul", "ol", "li", "blockquote", "strong", "em", "br")
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements((name, attributes) -> "em", "i")
            .allowElements((name, attributes) -> "h2", "h1")
            .allowElements((name, attributes) -> "h3", "h4", "h5", "h6")
            .allowElements((name, attributes) -> "p", "div")
            .allowElements("a", "img")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelNofollowOnLinks()
            .allowAttributes("src")
            .matching(PICTURE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .toFactory();

    /** What is kept of what was sent. */
    static RichText of(String sent) {
        var html = SAFE.sanitize(sent).strip();
        var reader = new Reader();
        HtmlSanitizer.sanitize(html, reader);
        return new RichText(html, reader.text(), reader.files, reader.undescribed);
    }

    /** The words of a text that is safe already. */
    private static final class Reader implements HtmlSanitizer.Policy {
        private final StringBuilder text = new StringBuilder();
        private final Set<UUID> files = new LinkedHashSet<>();
        private boolean undescribed;

        @Override
        public void openDocument() {
            // Nothing stands before the first block.
        }

        @Override
        public void closeDocument() {
            // Nothing stands after the last block.
        }

        @Override
        public void openTag(String name, List<String> attributes) {
            if (BLOCKS.contains(name)) {
                line();
            }
            if (name.equals("img")) {
                var alt = value(attributes, "alt");
                undescribed |= alt == null || alt.isBlank();
                var source = PICTURE.matcher(String.valueOf(value(attributes, "src")));
                if (source.matches()) {
                    files.add(UUID.fromString(source.group(1)));
                }
            }
        }

        @Override
        public void closeTag(String name) {
            if (BLOCKS.contains(name)) {
                line();
            }
        }

        @Override
        public void text(String chunk) {
            text.append(chunk);
        }

        private void line() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private String text() {
            var lines = new ArrayList<String>();
            text.toString().lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(lines::add);
            return String.join("\n", lines);
        }

        /** Attributes come as names and values in turn. */
        private static @Nullable String value(List<String> attributes, String name) {
            var at = attributes.indexOf(name);
            return at < 0 ? null : attributes.get(at + 1);
        }
    }
}
