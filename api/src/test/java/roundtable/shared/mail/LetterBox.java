package roundtable.shared.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** The letters of this test run: files, since no mail server is set. */
public final class LetterBox {
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    private LetterBox() {}

    /** All letters to the address, the oldest first. */
    public static List<Read> to(String address) {
        var folder = Path.of(ConfigProvider.getConfig().getValue("roundtable.data-dir", String.class), "mail");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".eml"))
                    .sorted()
                    .flatMap(f -> read(f, address))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letter of that number to the address, counted from 1, once it is there. */
    public static Read letter(String address, int number) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(20))
                .until(() -> to(address).size() >= number);
        return to(address).get(number - 1);
    }

    private static Stream<Read> read(Path file, String address) {
        try {
            var bytes = Files.readAllBytes(file);
            // A run leaves hundreds of letters to others: they are not taken apart each time.
            if (!new String(bytes, StandardCharsets.ISO_8859_1).contains(address)) {
                return Stream.empty();
            }
            var message = new MimeMessage(null, new ByteArrayInputStream(bytes));
            if (!message.getAllRecipients()[0].toString().equals(address)) {
                return Stream.empty();
            }
            var parts = (Multipart) message.getContent();
            return Stream.of(new Read(
                    message.getSubject(),
                    String.valueOf(parts.getBodyPart(0).getContent()),
                    String.valueOf(parts.getBodyPart(1).getContent())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A letter in its two forms. */
    public record Read(String subject, String text, String html) {
        /** The token of its link. */
        public String token() {
            var match = TOKEN.matcher(text);
            if (!match.find()) {
                throw new IllegalStateException("No token in «" + subject + "»");
            }
            return match.group(1);
        }
    }
}
