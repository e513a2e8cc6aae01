package roundtable.organization.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationInput;
import roundtable.organization.OrganizationKind;

/** Puts what a row says over what is known. */
final class OrganizationValues {
    private OrganizationValues() {}

    static Map<Field, Object> map(OrganizationInput in) {
        var values = new EnumMap<Field, Object>(Field.class);
        for (var field : Field.ALL) {
            var value = field.of(in);
            if (value != null) {
                values.put(field, value);
            }
        }
        return values;
    }

    /** A new one: an NGO unless said, in Russian. */
    static OrganizationInput withKind(OrganizationInput said) {
        var values = map(said);
        values.putIfAbsent(Field.KIND, OrganizationKind.NGO);
        values.putIfAbsent(Field.LANGUAGE, "ru");
        return Field.input(values);
    }

    /** {@code before} with those values in place of its own. */
    static OrganizationInput over(OrganizationInput before, Map<Field, Object> changes) {
        var values = map(before);
        values.putAll(changes);
        if (values.get(Field.OGRN) != null || values.get(Field.KPP) != null) {
            // Who has a number is registered, whatever was known before.
            values.put(Field.REGISTERED, true);
        }
        return Field.input(values);
    }

    /** The numbers that a row says, and behind them a person's own ones, which no register knows. */
    static Object withPersonal(Field field, Object said, OrganizationInput known) {
        if (field != Field.PHONES
                || !(said instanceof List<?> numbers)
                || known.phones() == null
                || known.personalContacts() == null) {
            return said;
        }
        return Stream.concat(numbers.stream(), known.phones().stream().filter(known.personalContacts()::contains))
                .distinct()
                .toList();
    }

    /** What a row says, with the day of liquidation that it does not know. */
    static Map<Field, Object> said(GoodRow row, @Nullable OrganizationInput known, LocalDate today) {
        var said = map(row.said());
        if (row.liquidated()
                && !said.containsKey(Field.LIQUIDATED_ON)
                && (known == null || known.liquidatedOn() == null)) {
            said.put(Field.LIQUIDATED_ON, today);
        }
        return said;
    }

    static boolean registered(OrganizationInput in) {
        return in.registered() == null ? in.ogrn() != null : in.registered();
    }
}
