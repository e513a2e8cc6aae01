package roundtable.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ActivityAreaRepository implements PanacheRepositoryBase<ActivityArea, UUID> {

    /** In the law's order, those no longer valid too: what was filed under them keeps its name. */
    List<ActivityArea> all() {
        return list("from ActivityArea a order by a.position, a.code");
    }
}
