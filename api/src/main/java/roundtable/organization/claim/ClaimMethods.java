package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationAccess.Known;

/** By which proofs the caller can claim an organization. */
@ApplicationScoped
class ClaimMethods {
    private final ProofLook look;
    private final Caller caller;

    ClaimMethods(ProofLook look, Caller caller) {
        this.look = look;
        this.caller = caller;
    }

    /**
     * Each possible proof with a hint where it goes. The address is no proof for whoever may have written it there: its
     * author, and its representatives.
     */
    Map<ClaimMethod, String> of(Known organization) {
        var possible = new EnumMap<ClaimMethod, String>(ClaimMethod.class);
        var email = organization.email();
        var wroteIt = caller.represents(organization.id())
                || (organization.createdBy() != null
                        && caller.id().filter(organization.createdBy()::equals).isPresent());
        if (email != null && !wroteIt) {
            possible.put(ClaimMethod.REGISTRY_EMAIL, hint(email));
        }
        Place.of(organization.website()).filter(look::mayBeAsked).ifPresent(place -> {
            possible.put(ClaimMethod.SITE_FILE, place.file().toString());
            possible.put(ClaimMethod.DNS_RECORD, place.domain());
        });
        possible.put(ClaimMethod.DOCUMENTS, "");
        return possible;
    }

    /** Enough to know one's own address by, too little to write to it. */
    static String hint(String email) {
        var at = email.indexOf('@');
        return email.substring(0, Math.min(1, at)) + "***" + email.substring(at);
    }
}
