package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.SavedList;

/** Searches among organizations that people keep. */
@ApplicationScoped
class SavedOrganizations implements SavedList {
    private final OrganizationLists lists;
    private final Inputs inputs;

    SavedOrganizations(OrganizationLists lists, Inputs inputs) {
        this.lists = lists;
        this.inputs = inputs;
    }

    @Override
    public String type() {
        return OrganizationService.TYPE;
    }

    @Override
    public String path() {
        return "/organizations";
    }

    @Override
    public void check(Map<String, List<String>> query) {
        lists.check(filter(query));
    }

    @Override
    public List<Shown> published(Map<String, List<String>> query, Instant after, Instant until, int most) {
        return lists.published(filter(query), after, until, most).stream()
                .map(r -> new Shown(r.shortName(), "/organizations/" + r.slug()))
                .toList();
    }

    private OrganizationFilter filter(Map<String, List<String>> query) {
        return inputs.query(OrganizationFilter.class, query);
    }
}
