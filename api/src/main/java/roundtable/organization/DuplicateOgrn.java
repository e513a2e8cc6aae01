package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import roundtable.shared.spi.ConstraintProblem;
import roundtable.shared.text.Message;

/** Two organizations with one ОГРН: the unique index refuses the second, and this names the first. */
@ApplicationScoped
class DuplicateOgrn implements ConstraintProblem {
    private static final Pattern VALUE = Pattern.compile("\\(ogrn\\)=\\((\\d{13,15})\\)");

    private final OrganizationRepository organizations;

    DuplicateOgrn(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    @Override
    public String constraint() {
        return "organization_ogrn";
    }

    @Override
    public Message message() {
        return Message.of("organization.duplicate-ogrn");
    }

    /** Names the first one when everybody may see it. */
    @Override
    public Message message(String detail) {
        var match = VALUE.matcher(detail);
        return !match.find()
                ? message()
                : organizations
                        .withOgrn(match.group(1))
                        .filter(Organization::isPublic)
                        .map(o -> Message.of("organization.duplicate-ogrn-of", o.shortName(), o.slug()))
                        .orElse(message());
    }
}
