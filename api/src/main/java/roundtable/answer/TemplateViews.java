package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;

/** Templates as the body's officers see them: names put to ids, one statement for all of them. */
@ApplicationScoped
class TemplateViews {
    private final OrganizationDirectory organizations;
    private final People people;

    TemplateViews(OrganizationDirectory organizations, People people) {
        this.organizations = organizations;
        this.people = people;
    }

    AnswerTemplateView view(AnswerTemplate template) {
        return views(List.of(template)).get(0);
    }

    List<AnswerTemplateView> views(List<AnswerTemplate> all) {
        var bodies =
                organizations.names(all.stream().map(AnswerTemplate::bodyId).collect(Collectors.toSet()));
        var names = people.names(all.stream().map(AnswerTemplate::changedBy).collect(Collectors.toSet()));
        return all.stream()
                .map(t -> new AnswerTemplateView(
                        t.id(),
                        t.bodyId(),
                        bodies.get(t.bodyId()),
                        t.title(),
                        t.type(),
                        t.text(),
                        names.get(t.changedBy()),
                        t.createdAt(),
                        t.updatedAt(),
                        t.version()))
                .toList();
    }
}
