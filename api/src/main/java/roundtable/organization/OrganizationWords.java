package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import roundtable.shared.spi.OutboxListener;

/** Keeps the dictionary after the change is committed, so that no writer waits for another one's new words. */
@ApplicationScoped
class OrganizationWords implements OutboxListener<OrganizationChanged> {
    private final OrganizationWordRepository words;

    OrganizationWords(OrganizationWordRepository words) {
        this.words = words;
    }

    @Override
    public Class<OrganizationChanged> event() {
        return OrganizationChanged.class;
    }

    @Override
    public String name() {
        return "organization-words";
    }

    @Override
    public void on(OrganizationChanged event) {
        words.learn(List.of(event.id()));
    }
}
