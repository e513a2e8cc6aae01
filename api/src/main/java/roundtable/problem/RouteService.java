package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.Oktmo;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** Changes of the routing table; they hold for what is published from then on. */
@ApplicationScoped
class RouteService {
    private final RouteRepository routes;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final Event<Changed> changed;

    RouteService(
            RouteRepository routes,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            Event<Changed> changed) {
        this.routes = routes;
        this.organizations = organizations;
        this.reference = reference;
        this.changed = changed;
    }

    @Transactional
    ProblemRoute add(RouteInput in) {
        if (!organizations.isBody(in.bodyId())) {
            throw invalid("/bodyId", "no-body");
        }
        var area = in.activityAreaId();
        if (area != null && reference.areas(Set.of(area), "ru").isEmpty()) {
            throw invalid("/activityAreaId", "unknown-area");
        }
        var route = new ProblemRoute(in, in.oktmo() == null ? "" : Oktmo.inside(in.oktmo()));
        routes.persist(route);
        routes.flush();
        changed.fire(new Changed(new Subject(ProblemRoute.TYPE, route.id()), "create", Map.of()));
        return route;
    }

    @Transactional
    void remove(UUID id) {
        if (!routes.deleteById(id)) {
            throw ProblemException.notFound();
        }
        changed.fire(new Changed(new Subject(ProblemRoute.TYPE, id), "remove", Map.of()));
    }

    private static ProblemException invalid(String field, String code) {
        return ProblemException.invalid(Violation.In.BODY, field, code, Message.of("problem.fault." + code));
    }
}
