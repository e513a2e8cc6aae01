package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.PersonalDataSource;

/**
 * What a person has done in communities for an organization. It is the organization's: when the person leaves, it
 * stays; only the contacts, which may be theirs, go.
 */
@ApplicationScoped
class PersonalCommunities implements PersonalDataSource {
    private final CommunityRepository communities;
    private final MemberRepository members;
    private final LibraryRepository documents;
    private final StatementRepository statements;
    private final QuestionRepository questions;
    private final AnswerRepository answers;
    private final ElectionRepository elections;
    private final InvitationRepository invitations;

    PersonalCommunities(
            CommunityRepository communities,
            MemberRepository members,
            LibraryRepository documents,
            StatementRepository statements,
            QuestionRepository questions,
            AnswerRepository answers,
            ElectionRepository elections,
            InvitationRepository invitations) {
        this.communities = communities;
        this.members = members;
        this.documents = documents;
        this.statements = statements;
        this.questions = questions;
        this.answers = answers;
        this.elections = elections;
        this.invitations = invitations;
    }

    @Override
    public String name() {
        return "communities";
    }

    @Override
    public Object data(UUID user) {
        return new Kept(
                communities.of(user).stream()
                        .map(c -> new Said(c.id(), c.title(), c.input().purpose(), c.createdAt()))
                        .toList(),
                members.of(user).stream()
                        .map(m -> new Joined(m.communityId(), m.organizationId(), m.does(), m.contact(), m.createdAt()))
                        .toList(),
                documents.of(user).stream()
                        .map(d -> new Said(d.communityId(), d.title(), d.url(), d.createdAt()))
                        .toList(),
                statements.of(user).stream()
                        .map(s -> new Said(s.communityId(), s.title(), s.body(), s.createdAt()))
                        .toList(),
                statements.signedBy(user).stream()
                        .map(s -> new Signed(s.statement(), s.organization(), s.at()))
                        .toList(),
                questions.of(user).stream()
                        .map(q -> new Said(q.communityId(), q.title(), q.body(), q.createdAt()))
                        .toList(),
                answers.by(user).stream()
                        .map(a -> new Said(a.questionId(), "", a.body(), a.createdAt()))
                        .toList(),
                elections.by(user).stream()
                        .map(v -> new Voted(v.election(), v.organization(), v.candidate()))
                        .toList(),
                invitations.declinedBy(user));
    }

    @Override
    public void erase(UUID user) {
        members.forgetContacts(user);
    }

    /** What is kept of a person. */
    record Kept(
            List<Said> requested,
            List<Joined> joined,
            List<Said> shared,
            List<Said> stated,
            List<Signed> signed,
            List<Said> asked,
            List<Said> answered,
            List<Voted> voted,
            List<InvitationRepository.Declined> declined) {}

    /** Words in the archive, and in which community or under which question they stand. */
    record Said(UUID where, String title, @Nullable String text, Instant at) {}

    /** A membership in the archive. */
    record Joined(UUID community, UUID organization, String does, @Nullable String contact, Instant at) {}

    /** A signature in the archive. */
    record Signed(UUID statement, UUID organization, Instant at) {}

    /** A vote in the archive. */
    record Voted(UUID election, UUID organization, UUID candidate) {}
}
