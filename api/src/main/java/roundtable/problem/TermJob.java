package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.PeriodicJob;

/** Lets time do its part: silence that confirms, calls that end, answers whose day has come, terms that end. */
@ApplicationScoped
class TermJob implements PeriodicJob {
    private static final Logger LOG = Logger.getLogger(TermJob.class);

    private final TermService service;
    private final AnswerService answers;

    TermJob(TermService service, AnswerService answers) {
        this.service = service;
        this.answers = answers;
    }

    @Override
    public String name() {
        return "problem-terms";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        publishDue();
        while (service.confirmSilent() > 0) {
            // The next portion is a transaction of its own.
        }
        while (service.closeCalls() > 0) {
            // The same.
        }
        service.remind();
    }

    /** Each on its own: one that cannot be published any more keeps none of the others. */
    void publishDue() {
        for (var due : answers.scheduled()) {
            try {
                answers.publishDue(due);
            } catch (ProblemException impossible) {
                LOG.warnf("Answer %s cannot be published: %s", due.answer(), impossible.getMessage());
            }
        }
    }
}
