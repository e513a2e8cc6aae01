package roundtable.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Sends letters. Only listeners of the outbox call it: they run after the commit and are called again when the mail
 * server does not answer, and no request waits for it. A letter that has been sent is not sent again.
 */
@ApplicationScoped
public class Letters {
    private static final Logger LOG = Logger.getLogger(Letters.class);

    private final LetterRepository sent;
    private final LetterWriter writer;
    private final Post post;

    Letters(LetterRepository sent, LetterWriter writer, Post post) {
        this.sent = sent;
        this.writer = writer;
        this.post = post;
    }

    /**
     * Sends it within the listener's transaction, or throws so that the outbox tries again. Only when the process is
     * killed between the server's yes and the commit it goes out twice, with one Message-ID.
     */
    public Outcome send(Letter letter) {
        var id = writer.messageId(letter.key());
        if (!sent.begin(id, letter.to(), letter.asked())) {
            var outcome = sent.has(id) ? Outcome.REPEATED : Outcome.TOO_MANY;
            LOG.infof("Letter %s is not sent: %s", letter.text(), outcome);
            return outcome;
        }
        try {
            post.deliver(writer.write(letter, id));
            return Outcome.SENT;
        } catch (Post.AddressRefused refused) {
            LOG.infof("Letter %s is refused by the mail server: %s", letter.text(), refused.getMessage());
            return Outcome.REFUSED;
        }
    }

    /** What became of a letter. */
    public enum Outcome {
        /** The mail server has it. */
        SENT,
        /** It had been sent before. */
        REPEATED,
        /** The address got ten letters within an hour that anybody can have sent (case 16). */
        TOO_MANY,
        /** The mail server takes nothing for that address. */
        REFUSED
    }
}
