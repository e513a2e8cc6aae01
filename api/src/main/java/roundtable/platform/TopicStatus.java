package roundtable.platform;

import static roundtable.platform.TopicAction.CLOSE;
import static roundtable.platform.TopicAction.DISCUSS;

import roundtable.shared.state.StateMachine;

/** How a topic stands. */
enum TopicStatus {
    OPEN,
    DISCUSSED,
    CLOSED;

    static final StateMachine<TopicStatus, TopicAction> LIFE = new StateMachine<TopicStatus, TopicAction>(
                    TopicStatus.class)
            .on(DISCUSS, OPEN, DISCUSSED)
            .on(CLOSE, OPEN, CLOSED)
            .on(CLOSE, DISCUSSED, CLOSED);
}
