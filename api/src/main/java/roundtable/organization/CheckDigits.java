package roundtable.organization;

/** Control digits of Russian identifiers, by the orders of the tax service that define them. */
final class CheckDigits {
    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private CheckDigits() {}

    /** Whether 13 digits (ОГРН) or 15 (ОГРНИП) end with their control digit. */
    static boolean ogrn(String digits) {
        var body = Long.parseLong(digits.substring(0, digits.length() - 1));
        var expected = body % (digits.length() == 13 ? 11 : 13) % 10;
        return body > 0 && expected == at(digits, digits.length() - 1);
    }

    /** Whether 10 digits (a legal entity's ИНН) or 12 (a person's) end with their control digits. */
    static boolean inn(String digits) {
        // Zeros have the right sum and are nobody's number.
        if (digits.chars().allMatch(c -> c == '0')) {
            return false;
        }
        return digits.length() == 10
                ? sum(digits, INN_10) == at(digits, 9)
                : sum(digits, INN_11) == at(digits, 10) && sum(digits, INN_12) == at(digits, 11);
    }

    private static int sum(String digits, int[] weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * at(digits, i);
        }
        return sum % 11 % 10;
    }

    private static int at(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
