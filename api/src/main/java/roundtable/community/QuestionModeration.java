package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.shared.spi.ModeratedSubject;

/** A question can be reported together with its answers; all who wrote there answer for it. */
@ApplicationScoped
class QuestionModeration implements ModeratedSubject {
    private final QuestionRepository questions;
    private final AnswerRepository answers;
    private final CommunityRepository communities;
    private final CommunityMoves moves;

    QuestionModeration(
            QuestionRepository questions,
            AnswerRepository answers,
            CommunityRepository communities,
            CommunityMoves moves) {
        this.questions = questions;
        this.answers = answers;
        this.communities = communities;
        this.moves = moves;
    }

    @Override
    public String type() {
        return Question.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return questions.findByIdOptional(id).filter(Question::isPublic).flatMap(q -> communities
                .findByIdOptional(q.communityId())
                .filter(Community::isPublic)
                .map(c ->
                        new Shown(q.title(), excerpt(q), "/communities/" + c.slug() + "?tab=questions", q.version())));
    }

    private String excerpt(Question q) {
        return Stream.concat(
                        Stream.concat(Stream.of(q.title()), Stream.ofNullable(q.body())),
                        answers(q.id()).map(Answer::body))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        return questions
                .findByIdOptional(id)
                .map(q -> Stream.concat(Stream.of(q.author()), answers(id).map(Answer::author))
                        .collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", q -> q.hide(moves.now()), a -> {});
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Question::mask, Answer::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", Question::restore, Answer::restore);
    }

    private Stream<Answer> answers(UUID question) {
        return answers.of(List.of(question)).getOrDefault(question, List.of()).stream();
    }

    private void overlay(UUID id, String action, Consumer<Question> change, Consumer<Answer> ofAnswers) {
        questions.findByIdOptional(id).ifPresent(q -> {
            change.accept(q);
            answers(id).forEach(ofAnswers);
            questions.flush();
            moves.audit(q.communityId(), action, "question", id);
        });
    }
}
