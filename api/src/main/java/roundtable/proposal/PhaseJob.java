package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import roundtable.answer.DueAnswer;
import roundtable.shared.spi.PeriodicJob;

/** Lets time do its part: phases and invitations that end, silence that confirms, answers whose day has come. */
@ApplicationScoped
class PhaseJob implements PeriodicJob {
    private final PhaseService service;
    private final AnswerService answers;
    private final CoAuthorService coAuthors;
    private final WithdrawalService withdrawals;
    private final MergeService merges;
    private final AmendmentService amendments;

    PhaseJob(
            PhaseService service,
            AnswerService answers,
            CoAuthorService coAuthors,
            WithdrawalService withdrawals,
            MergeService merges,
            AmendmentService amendments) {
        this.service = service;
        this.answers = answers;
        this.coAuthors = coAuthors;
        this.withdrawals = withdrawals;
        this.merges = merges;
        this.amendments = amendments;
    }

    @Override
    public String name() {
        return "proposal-phases";
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
        while (service.expire() > 0) {
            // The same.
        }
        while (withdrawals.finishSilent() > 0) {
            // The same.
        }
        while (coAuthors.expire() > 0) {
            // The same.
        }
        while (merges.lapse() > 0) {
            // The same.
        }
        while (merges.cancelSenseless() > 0) {
            // The same.
        }
        while (amendments.lapse() > 0) {
            // The same.
        }
    }

    void publishDue() {
        DueAnswer.publish(service.scheduled(), answers::publishDue);
    }
}
