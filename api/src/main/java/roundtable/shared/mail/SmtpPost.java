package roundtable.shared.mail;

import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands letters to a mail server, and waits no longer for it than the transaction around may last. */
final class SmtpPost implements Post {
    /** «No such mailbox» and its like; other refusals may be about us, and are tried again. */
    private static final Set<Integer> NO_SUCH_ADDRESS = Set.of(550, 551, 553);

    private final MailClient client;
    private final Duration longest;

    SmtpPost(MailClient client, Duration longest) {
        this.client = client;
        this.longest = longest;
    }

    @Override
    public void deliver(MailMessage message) throws AddressRefused {
        try {
            client.sendMail(message)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SMTPException answer) {
                if (NO_SUCH_ADDRESS.contains(answer.getReplyCode())) {
                    throw new AddressRefused(answer.getReplyCode());
                }
                throw new NotDelivered("The mail server answers " + answer.getReplyCode());
            }
            throw new NotDelivered("The mail server cannot be reached: "
                    + (failed.getCause() == null
                            ? ""
                            : failed.getCause().getClass().getSimpleName()));
        } catch (TimeoutException hanging) {
            throw new NotDelivered("The mail server does not answer");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("Stopping");
        }
    }
}
