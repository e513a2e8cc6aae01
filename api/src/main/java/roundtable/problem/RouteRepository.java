package roundtable.problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The routing table; it is short. */
@ApplicationScoped
class RouteRepository implements PanacheRepositoryBase<ProblemRoute, UUID> {
    private static final int MOST = 500;

    List<ProblemRoute> all() {
        return find("order by oktmoPrefix, areaId, id").range(0, MOST - 1).list();
    }
}
