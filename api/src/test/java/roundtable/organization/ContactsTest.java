package roundtable.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an organization takes from its twin, or from what moderation had put aside: whole, or not at all. */
class ContactsTest {
    private static final Contacts OFFICE = new Contacts(
            51.9, 85.9, "Вымышленная улица, 1", "office@example.org", List.of("+73882200000"), List.of("+73882200000"));

    @Test
    void who_cannot_be_reached_takes_the_others_whole() {
        assertThat(Contacts.NONE.or(OFFICE)).isEqualTo(OFFICE);
    }

    @Test
    void who_can_be_reached_in_any_way_takes_nothing() {
        var byPhone = new Contacts(null, null, null, null, List.of("+73882211111"), List.of());
        var byMail = new Contacts(null, null, null, "own@example.org", List.of(), List.of());
        var byAddress = new Contacts(null, null, "Другая улица, 2", null, List.of(), List.of());
        for (var own : List.of(byPhone, byMail, byAddress)) {
            assertThat(own.or(OFFICE)).isSameAs(own);
        }
    }

    @Test
    void a_place_of_its_own_stays() {
        var place = new Contacts(50.0, 86.0, null, null, List.of(), List.of());
        assertThat(place.or(OFFICE).location()).isEqualTo(new GeoPoint(50.0, 86.0));
        assertThat(place.or(OFFICE).address()).isEqualTo(OFFICE.address());
    }

    @Test
    void numbers_of_two_registry_entries_do_not_mix() {
        var numbered = new RegistryEntry("1020400000060", "0411000110", "041101001", "70400", true);
        var informal = new RegistryEntry(null, null, null, null, false);
        assertThat(informal.or(numbered)).isEqualTo(numbered);
        var half = new RegistryEntry(null, "0411000110", null, null, false);
        assertThat(half.or(numbered)).isSameAs(half);
        var form = new RegistryEntry(null, null, null, "71400", false);
        assertThat(form.or(numbered).legalFormCode()).isEqualTo("71400");
    }

    @Test
    void that_it_is_registered_is_said_apart_only_where_the_number_does_not_say_it() {
        assertThat(new RegistryEntry("1020400000060", null, null, null, true).registeredUnlessImplied())
                .isNull();
        assertThat(new RegistryEntry(null, null, null, null, false).registeredUnlessImplied())
                .isNull();
        assertThat(new RegistryEntry(null, null, null, null, true).registeredUnlessImplied())
                .isTrue();
        assertThat(new RegistryEntry("1020400000060", null, null, null, false).registeredUnlessImplied())
                .isFalse();
    }
}
