package roundtable.shared.mail;

import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.MailEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Where there is no mail server, letters are files that a mail program opens: a newcomer confirms his address so. */
final class FilePost implements Post {
    private static final Logger LOG = Logger.getLogger(FilePost.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Path folder;
    private final Clock clock;
    private final AtomicBoolean said = new AtomicBoolean();

    FilePost(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public void deliver(MailMessage message) {
        var id = String.valueOf(message.getHeaders().get("Message-ID")).replaceAll("^<|@.*", "");
        var name = TIME.format(clock.instant().atZone(clock.getZone())) + "-"
                + id.substring(0, Math.min(12, id.length())) + ".eml";
        try {
            Files.createDirectories(folder);
            // A temporary file is readable for its owner alone, and a letter appears whole.
            var draft = Files.createTempFile(folder, "letter", ".new");
            Files.writeString(draft, new MailEncoder(message, "localhost").encode());
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new NotDelivered(
                    "The letter cannot be written: " + e.getClass().getSimpleName());
        }
        if (!said.getAndSet(true)) {
            LOG.infof("No mail server is set (QUARKUS_MAILER_HOST): letters are files in %s", folder);
        }
    }
}
