package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.http.ProblemException;

/** Platforms for those who read what is in them: as far as the caller may see them. */
@ApplicationScoped
class PlatformAccess {
    private final PlatformRepository platforms;
    private final PlatformPolicy policy;
    private final PlatformViews views;

    PlatformAccess(PlatformRepository platforms, PlatformPolicy policy, PlatformViews views) {
        this.platforms = platforms;
        this.policy = policy;
        this.views = views;
    }

    Platform visible(String idOrSlug) {
        var p = platforms.at(idOrSlug).orElseThrow(ProblemException::notFound);
        if (!p.isPublic()) {
            policy.checkVisible(p, views.mine(p));
        }
        return p;
    }
}
