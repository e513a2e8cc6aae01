package roundtable.shared.text;

/**
 * What a constraint of ours found: it travels as the dynamic payload of the validator's violation, since an annotation
 * has one name and one text, and a check may find several different faults.
 *
 * @param code stable English word for programs, for example {@code check-digit}
 * @param message what is wrong and what would be right
 */
public record Finding(String code, Message message) {}
