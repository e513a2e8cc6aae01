package roundtable.shared.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Message;
import roundtable.shared.text.Sha256;
import roundtable.shared.text.Texts;

/**
 * Puts a letter into words, as HTML and as plain text. Links begin with the installation's public address and with
 * nothing else; a value that is filled in is text of one line, whatever stands in it (cases 18, 33, 36).
 */
@ApplicationScoped
class LetterWriter {
    private final String publicUrl;
    private final String host;
    private final Optional<String> from;
    private final Map<String, String> titles;

    LetterWriter(
            @ConfigProperty(name = "roundtable.public-url") String publicUrl,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from,
            @ConfigProperty(name = "roundtable.title") Map<String, String> titles) {
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
        this.host = Objects.requireNonNullElse(URI.create(publicUrl).getHost(), "localhost");
        this.from = from;
        this.titles = titles;
    }

    /** The letter's name among all letters of the world; the same for the same key. */
    String messageId(String key) {
        var digest = Sha256.of(key);
        return "<" + HexFormat.of().formatHex(digest, 0, 20) + "@" + host + ">";
    }

    MailMessage write(Letter letter, String messageId) {
        var language = letter.language();
        var words = letter.words().stream()
                .map(w -> w instanceof String s ? line(s) : w)
                .toArray();
        var paragraphs =
                Arrays.asList(said(language, letter.text() + ".body", words).split("\n\n"));
        var path = letter.path();
        var button = path == null ? null : new Link(said(language, letter.text() + ".button", words), publicUrl + path);
        var lines = letter.lines().stream()
                .map(l -> new Link(line(l.text()), l.path() == null ? null : publicUrl + l.path()))
                .toList();
        var end = letter.unsubscribePath() == null
                ? null
                : new Link(said(language, "shared.letter.unsubscribe"), publicUrl + letter.unsubscribePath());
        var site = new Link(title(language), publicUrl);
        var why = said(language, "shared.letter.why");
        var subject = line(said(language, letter.text() + ".subject", words));
        var message = new MailMessage()
                .setFrom(sender(title(language)))
                .setTo(line(letter.to()))
                .setSubject(subject)
                .setText(Templates.plain(paragraphs, button, lines, end, site, why)
                        .render())
                .setHtml(Templates.letter(language, subject, paragraphs, button, lines, end, site, why)
                        .render())
                .addHeader("Message-ID", messageId)
                .addHeader("Content-Language", language)
                .addHeader("Auto-Submitted", "auto-generated");
        if (end != null) {
            message.addHeader("List-Unsubscribe", "<" + end.url() + ">")
                    .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private String sender(String title) {
        var address = from.orElse("no-reply@" + host);
        return address.contains("<") ? address : title.replaceAll("[\"<>\\\\]", "") + " <" + address + ">";
    }

    private String title(String language) {
        return Objects.requireNonNullElse(titles.get(language), "");
    }

    private static String said(String language, String key, Object... words) {
        return Texts.in(language, Message.of(key, words));
    }

    /** Without line breaks and other characters that steer: they would begin a new header or paragraph. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance letter(
                String language,
                String subject,
                List<String> paragraphs,
                @Nullable Link button,
                List<Link> lines,
                @Nullable Link end,
                Link site,
                String why);

        static native TemplateInstance plain(
                List<String> paragraphs,
                @Nullable Link button,
                List<Link> lines,
                @Nullable Link end,
                Link site,
                String why);
    }

    /** Words that lead somewhere, or only words. */
    record Link(String text, @Nullable String url) {}
}
