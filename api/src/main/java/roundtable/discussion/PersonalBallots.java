package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import roundtable.discussion.BallotRepository.Cast;
import roundtable.shared.spi.PersonalDataSource;

/** How a person has answered in polls. When they leave, the answer stays without them. */
@ApplicationScoped
class PersonalBallots implements PersonalDataSource {
    private final BallotRepository ballots;

    PersonalBallots(BallotRepository ballots) {
        this.ballots = ballots;
    }

    @Override
    public String name() {
        return "poll-answers";
    }

    @Override
    public Object data(UUID user) {
        return new Kept(ballots.by(user));
    }

    @Override
    public void erase(UUID user) {
        ballots.forget(user);
    }

    /** What is kept of a person. */
    record Kept(List<Cast> answers) {}
}
