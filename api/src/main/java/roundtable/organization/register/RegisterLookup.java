package roundtable.organization.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The classifiers of the database, asked once for each text of a file. */
final class RegisterLookup implements Lookup {
    private static final Pattern DIGITS = Pattern.compile("\\d{7,11}");
    /** Of rubbish in a column there may be as many texts as rows. */
    private static final int MOST_REMEMBERED = 50_000;

    private final Connection connection;
    private final Map<String, UUID> areas = new HashMap<>();
    private final Map<String, String> legalForms = new HashMap<>();
    private final Map<String, Optional<UUID>> territories = new HashMap<>();

    RegisterLookup(Connection connection) throws SQLException {
        this.connection = connection;
        try (var query = connection.prepareStatement("select id, code, name_ru, name_en from activity_area");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                areas.put(id.toString(), id);
                for (var column = 2; column <= 4; column++) {
                    areas.putIfAbsent(plain(rows.getString(column)), id);
                }
            }
        }
        try (var query = connection.prepareStatement("select code, name_ru, name_en from legal_form");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                for (var column = 1; column <= 3; column++) {
                    legalForms.putIfAbsent(plain(rows.getString(column)), rows.getString(1));
                }
            }
        }
    }

    @Override
    public Optional<UUID> area(String text) {
        return Optional.ofNullable(areas.get(plain(text)));
    }

    @Override
    public Optional<String> legalForm(String text) {
        return Optional.ofNullable(legalForms.get(plain(text)));
    }

    @Override
    public Optional<UUID> territory(String text) {
        var known = territories.get(text);
        if (known == null) {
            known = DIGITS.matcher(text).matches() ? byCode(text) : find("name_ru", List.of(text));
            if (territories.size() < MOST_REMEMBERED) {
                territories.put(text, known);
            }
        }
        return known;
    }

    /** The code itself, then the settlement's municipality, district and region. */
    private Optional<UUID> byCode(String text) {
        var code = text.length() == 7 || text.length() == 10 ? "0" + text : text;
        if (code.length() != 8 && code.length() != 11) {
            return Optional.empty();
        }
        var candidates = new ArrayList<>(List.of(code));
        candidates.add(code.substring(0, 8));
        for (var kept : List.of(5, 3, 2)) {
            candidates.add(code.substring(0, kept) + "0".repeat(8 - kept));
        }
        return find("oktmo", candidates);
    }

    private Optional<UUID> find(String column, List<String> candidates) {
        try (var query = connection.prepareStatement("select t.id from unnest(?::text[]) with ordinality c(value, n)"
                + " join territory t on t." + column + " = c.value order by c.n limit 1")) {
            query.setArray(1, connection.createArrayOf("text", candidates.toArray()));
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
