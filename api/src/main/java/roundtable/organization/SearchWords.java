package roundtable.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationWordRepository.Candidate;

/**
 * What somebody typed into the search box, taken apart: words of letters and digits only, so that nothing in them can
 * mean anything to the query; or the digits of an ОГРН or ИНН.
 *
 * @param words folded as the database folds ({@code fold()}); the first ten
 * @param number ОГРН, ОГРНИП or ИНН, or null
 * @param endings what the last word may become, when that is more than an index likes to collect (decision 0014)
 */
record SearchWords(List<String> words, @Nullable String number, List<String> endings) {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{10}|\\d{12}|\\d{13}|\\d{15}");
    private static final int MOST = 10;
    private static final int SHORTEST_CORRECTED = 4;

    static SearchWords of(String typed) {
        var folded = typed.toLowerCase(Locale.ROOT).replace('ё', 'е');
        var words = Arrays.stream(NOT_A_WORD.split(folded))
                .filter(w -> !w.isEmpty())
                .limit(MOST)
                .toList();
        var digits = folded.replaceAll("[\\s-]", "");
        return new SearchWords(words, NUMBER.matcher(digits).matches() ? digits : null, List.of());
    }

    SearchWords ending(List<String> known) {
        return new SearchWords(words, number, known);
    }

    /** Nothing in it that could be looked for. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Words that may be mistyped ones of the dictionary. */
    List<String> correctable() {
        return number != null
                ? List.of()
                : words.stream()
                        .filter(w ->
                                w.length() >= SHORTEST_CORRECTED && w.chars().noneMatch(Character::isDigit))
                        .toList();
    }

    /** The same with each word replaced by the nearest of its candidates, of equals the most frequent, when one is near enough. */
    SearchWords corrected(Map<String, List<Candidate>> candidates) {
        var better = new ArrayList<String>();
        for (var word : words) {
            better.add(candidates.getOrDefault(word, List.of()).stream()
                    .filter(c -> distance(word, c.word()) <= tolerance(word))
                    .min(Comparator.<Candidate>comparingInt(c -> distance(word, c.word()))
                            .thenComparing(c -> -c.number()))
                    .map(Candidate::word)
                    .orElse(word));
        }
        return new SearchWords(better, null, List.of());
    }

    /** As somebody would type it. */
    String text() {
        return String.join(" ", words);
    }

    private static int tolerance(String word) {
        return word.length() <= 4 ? 1 : word.length() <= 7 ? 2 : 3;
    }

    /** Optimal string alignment distance: letters changed, left out, added or swapped with a neighbour. */
    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
