package roundtable.organization.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Level;
import roundtable.organization.OrganizationAccess;
import roundtable.organization.OrganizationAccess.Known;
import roundtable.organization.OrganizationStatus;
import roundtable.shared.spi.PersonalDataSource;
import roundtable.shared.text.Message;

/** Which organizations a person represents. Its last owner cannot leave the platform before somebody else owns it. */
@ApplicationScoped
class PersonalRoles implements PersonalDataSource {
    private final Representatives representatives;
    private final OrganizationAccess organizations;

    PersonalRoles(Representatives representatives, OrganizationAccess organizations) {
        this.representatives = representatives;
        this.organizations = organizations;
    }

    @Override
    public String name() {
        return "organizations";
    }

    @Override
    public Object data(UUID user) {
        var mine = representatives.organizations(user);
        return organizations.known(mine.keySet()).values().stream()
                .map(o -> new Role(o.id(), o.shortName(), mine.get(o.id())))
                .toList();
    }

    /** The roles themselves are the account's. */
    @Override
    public void erase(UUID user) {}

    @Override
    public Optional<Message> obstacle(UUID user) {
        Map<UUID, Level> mine = representatives.organizations(user);
        var owned = mine.entrySet().stream()
                .filter(e -> e.getValue() == Level.OWNER
                        && representatives.owners(e.getKey()).equals(List.of(user)))
                .map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toSet());
        return organizations.known(owned).values().stream()
                .filter(o -> o.status() != OrganizationStatus.MERGED)
                .map(Known::shortName)
                .sorted()
                .findFirst()
                .map(name -> Message.of("people.last-owner-leaves", name));
    }

    /** A role in the archive. */
    record Role(UUID organization, String name, @org.jspecify.annotations.Nullable Level role) {}
}
