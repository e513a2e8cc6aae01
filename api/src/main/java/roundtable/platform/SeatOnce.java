package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** An organization has one seat, asked for, offered or taken, whatever happens at the same time. */
@ApplicationScoped
class SeatOnce implements ConstraintProblem {
    @Override
    public String constraint() {
        return "platform_seat_once";
    }

    @Override
    public Message message() {
        return Message.of("platform.seat-once");
    }
}
