package roundtable.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Accounts;
import roundtable.identity.Accounts.Role;
import roundtable.identity.People;
import roundtable.identity.Representatives;
import roundtable.identity.Representatives.Level;
import roundtable.organization.OrganizationDirectory;

/** One account for each role, with a password that the start prints: nobody may use this mode for anything real. */
@ApplicationScoped
class DemoAccounts {
    static final String PASSWORD = "round-table-demo";
    /** Whose people the representatives are. */
    static final String OWN = "ano-tropa";
    /** The one representative who is no owner. */
    static final String EDITOR = "editor@demo.example";
    /** Who tells for a responsible business, and which. */
    static final String COMPANY = "company@demo.example";

    static final String BUSINESS = "studiya-rechnoj-rodnik";
    /** Who speaks for two more verified NGOs, and which. */
    static final String NEIGHBOUR = "neighbour@demo.example";

    static final String NEIGHBOUR_NGO = "ano-solnechnyj-rodnik";
    static final String PARTNER = "partner@demo.example";
    static final String PARTNER_NGO = "ano-lesnoj-most";
    /** Somebody without any role. */
    static final String RESIDENT = "resident@demo.example";

    static final List<Account> ALL = List.of(
            new Account("admin@demo.example", "Администратор (демо)", Role.ADMINISTRATOR, null),
            new Account("moderator@demo.example", "Модератор Ресурсного центра (демо)", Role.MODERATOR, null),
            new Account("moderator-two@demo.example", "Второй модератор (демо)", Role.MODERATOR, null),
            new Account("officer@demo.example", "Сотрудник администрации (демо)", Role.OFFICER, Bodies.ADMINISTRATION),
            new Account(
                    "officer-two@demo.example",
                    "Второй сотрудник администрации (демо)",
                    Role.OFFICER,
                    Bodies.ADMINISTRATION),
            new Account("council@demo.example", "Член Совета организаций (демо)", Role.COUNCIL_MEMBER, Bodies.COUNCIL),
            new Account(
                    "business@demo.example",
                    "Член Координационного совета (демо)",
                    Role.COUNCIL_MEMBER,
                    Bodies.BUSINESS_COUNCIL),
            new Account("representative@demo.example", "Представитель НКО (демо)", Role.REPRESENTATIVE, OWN),
            new Account(EDITOR, "Редактор страницы НКО (демо)", Role.REPRESENTATIVE, OWN),
            new Account("ngo@demo.example", "Представитель новой НКО (демо)", Role.REPRESENTATIVE, "ano-nitochka"),
            new Account(NEIGHBOUR, "Представитель соседней НКО (демо)", Role.REPRESENTATIVE, NEIGHBOUR_NGO),
            new Account(PARTNER, "Представитель НКО-партнёра (демо)", Role.REPRESENTATIVE, PARTNER_NGO),
            new Account(COMPANY, "Представитель компании (демо)", Role.REPRESENTATIVE, BUSINESS),
            new Account(RESIDENT, "Житель города (демо)", null, null));

    private final Accounts accounts;
    private final People people;
    private final Representatives representatives;
    private final OrganizationDirectory directory;

    DemoAccounts(Accounts accounts, People people, Representatives representatives, OrganizationDirectory directory) {
        this.accounts = accounts;
        this.people = people;
        this.representatives = representatives;
        this.directory = directory;
    }

    /** Whether somebody can still sign in by the password that everybody knows. */
    boolean remain() {
        return ALL.stream().anyMatch(account -> people.withAddress(People.normalised(account.email()))
                .isPresent());
    }

    /** Makes those that are missing. */
    void ensure() {
        for (var account : ALL) {
            var id = accounts.ensure(account.email(), account.name(), PASSWORD, "ru");
            accounts.allowPublicName(id);
            give(id, account);
        }
    }

    private void give(UUID id, Account account) {
        var scope = scope(account.slug());
        if (account.role() == Role.REPRESENTATIVE && scope != null) {
            representatives.appoint(id, scope, account.email().equals(EDITOR) ? Level.EDITOR : Level.OWNER, null);
        } else if (account.role() != null) {
            accounts.grant(id, account.role(), scope);
        }
    }

    private @Nullable UUID scope(@Nullable String slug) {
        return slug == null ? null : directory.bySlug(slug).orElseThrow(() -> new IllegalStateException(slug));
    }

    /** Who may sign in, and for which organization the role holds. */
    record Account(String email, String name, @Nullable Role role, @Nullable String slug) {}

    /** Slugs of the invented bodies that stand for the addressees of the resolution. */
    static final class Bodies {
        static final String ADMINISTRATION = "administracziya-goroda-demo";
        static final String COUNCIL = "sovet-obshhestvennyx-organizaczij-demo";
        static final String BUSINESS_COUNCIL = "koordinaczionnyj-sovet-po-predprinimatelstvu-demo";

        private Bodies() {}
    }
}
