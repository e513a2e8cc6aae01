package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.answer.DueAnswer;
import roundtable.shared.spi.PeriodicJob;

/** Lets time do its part: silence that confirms, calls that end, answers whose day has come, terms that end. */
@ApplicationScoped
class TermJob implements PeriodicJob {
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

    void publishDue() {
        DueAnswer.publish(answers.scheduled(), answers::publishDue);
    }
}
