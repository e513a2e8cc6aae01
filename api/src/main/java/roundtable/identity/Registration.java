package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import roundtable.identity.Applicant.Means;
import roundtable.identity.OutsideViews.OutsideRegistrationInput;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/**
 * Takes a registration. Whether anybody has the address already is not looked at before the answer: the work and the
 * answer are one and the same, and only the letter differs (case 15).
 */
@ApplicationScoped
class Registration {
    private final RegistrationService service;
    private final OutsideService outside;
    private final PasswordRules rules;
    private final PasswordHasher hasher;

    Registration(RegistrationService service, OutsideService outside, PasswordRules rules, PasswordHasher hasher) {
        this.service = service;
        this.outside = outside;
        this.rules = rules;
        this.hasher = hasher;
    }

    void ask(RegistrationInput input) {
        var applicant = input.applicant();
        var faults = faults(applicant);
        rules.fault("/password", input.password(), List.of(applicant.displayName(), applicant.email()))
                .ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        service.ask(applicant, Means.password(hasher.hash(input.password())));
    }

    /** The same for whom the outside provider has vouched: the letter decides about the address here too. */
    void ask(OutsideRegistrationInput input) {
        var applicant = input.applicant();
        var faults = faults(applicant);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        outside.register(input.ticket(), applicant);
    }

    private static List<Fault> faults(Applicant applicant) {
        var faults = new ArrayList<Fault>();
        var email = applicant.email();
        if (email.length() < 3 || email.chars().filter(c -> c == '@').count() != 1) {
            faults.add(fault("/email", "email"));
        }
        var minor = applicant.age() == AgeGroup.FROM14TO17;
        var guardian = applicant.guardian();
        if (minor && guardian.isEmpty()) {
            faults.add(fault("/guardian", "guardian"));
        }
        if (!minor && !guardian.isEmpty()) {
            faults.add(fault("/guardian", "no-guardian"));
        }
        var purposes = applicant.consents().stream().map(ConsentInput::purpose).toList();
        if (!purposes.contains(Purpose.PROCESSING)) {
            faults.add(fault("/consents", "consent-processing"));
        }
        if (purposes.stream().distinct().count() < purposes.size()) {
            faults.add(fault("/consents", "consent-twice"));
        }
        for (var i = 0; i < purposes.size(); i++) {
            if (!applicant.consents().get(i).textVersion().equals(Purpose.VERSION)) {
                faults.add(fault("/consents/" + i + "/textVersion", "consent-version"));
            }
            if (minor && purposes.get(i) == Purpose.DISSEMINATION) {
                faults.add(fault("/consents/" + i + "/purpose", "minor-not-public"));
            }
        }
        return faults;
    }

    private static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("identity.fault." + code));
    }
}
