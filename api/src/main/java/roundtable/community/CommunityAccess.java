package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.http.ProblemException;

/** Communities for those who read what is in them: as far as the caller may see them. */
@ApplicationScoped
class CommunityAccess {
    private final CommunityRepository communities;
    private final CommunityPolicy policy;
    private final CommunityViews views;

    CommunityAccess(CommunityRepository communities, CommunityPolicy policy, CommunityViews views) {
        this.communities = communities;
        this.policy = policy;
        this.views = views;
    }

    Community visible(String idOrSlug) {
        var c = communities.at(idOrSlug).orElseThrow(ProblemException::notFound);
        if (!c.isPublic()) {
            policy.checkVisible(c, views.mine(c));
        }
        return c;
    }
}
