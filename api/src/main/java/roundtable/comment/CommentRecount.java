package roundtable.comment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import org.jboss.logging.Logger;
import roundtable.shared.spi.Job;

/** Every night: counts that are not what the rows say are put right, and somebody is to find out why. */
@ApplicationScoped
class CommentRecount implements Job {
    private static final Logger LOG = Logger.getLogger(CommentRecount.class);

    private final CommentRepository comments;

    CommentRecount(CommentRepository comments) {
        this.comments = comments;
    }

    @Override
    public String name() {
        return "comment-recount";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(4, 50);
    }

    @Override
    public void run() {
        var wrong = QuarkusTransaction.requiringNew().call(comments::recount);
        if (wrong > 0) {
            LOG.warnf("Counts of comments were wrong: %d", wrong);
        }
    }
}
