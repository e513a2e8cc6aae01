package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.OutboxListener;

/** An addressee got its organization: that one's people are told what waits for them. */
@ApplicationScoped
class AddresseeTelling implements OutboxListener<AddresseesNamed> {
    private final PublicationTelling telling;

    AddresseeTelling(PublicationTelling telling) {
        this.telling = telling;
    }

    @Override
    public Class<AddresseesNamed> event() {
        return AddresseesNamed.class;
    }

    @Override
    public String name() {
        return "addressee-telling";
    }

    @Override
    public void on(AddresseesNamed event) {
        telling.named(event);
    }
}
