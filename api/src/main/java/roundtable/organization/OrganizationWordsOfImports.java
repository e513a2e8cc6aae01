package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.spi.OutboxListener;

/** Keeps the dictionary after a batch of an import. */
@ApplicationScoped
class OrganizationWordsOfImports implements OutboxListener<OrganizationsImported> {
    private final OrganizationWordRepository words;

    OrganizationWordsOfImports(OrganizationWordRepository words) {
        this.words = words;
    }

    @Override
    public Class<OrganizationsImported> event() {
        return OrganizationsImported.class;
    }

    @Override
    public String name() {
        return "organization-words-of-imports";
    }

    @Override
    public void on(OrganizationsImported event) {
        words.learn(event.ids());
    }
}
