package roundtable.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.text.Message;

/** Templates of official answers, kept by the officers of their body. */
@ApplicationScoped
class TemplateService {
    private final TemplateRepository templates;
    private final TemplatePolicy policy;
    private final OrganizationDirectory organizations;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Event<Changed> changed;

    TemplateService(
            TemplateRepository templates,
            TemplatePolicy policy,
            OrganizationDirectory organizations,
            Inputs inputs,
            Preconditions preconditions,
            Caller caller,
            Event<Changed> changed) {
        this.templates = templates;
        this.policy = policy;
        this.organizations = organizations;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.caller = caller;
        this.changed = changed;
    }

    /** The database refuses a second one of that title. */
    @Transactional
    AnswerTemplate add(AnswerTemplateInput in) {
        policy.checkNew(in.bodyId());
        if (!organizations.isBody(in.bodyId())) {
            throw invalid("no-body");
        }
        if (templates.count(in.bodyId()) >= TemplateRepository.MOST) {
            throw ProblemException.conflict(Message.of("answer.template-limit", TemplateRepository.MOST));
        }
        var made = new AnswerTemplate(in, me());
        templates.persist(made);
        templates.flush();
        log(made, "create");
        return made;
    }

    /** Answers that were begun with it stay as they are. */
    @Transactional
    AnswerTemplate change(UUID id, ObjectNode patch) {
        var template = open(id);
        preconditions.require(template.version());
        var in = inputs.merge(AnswerTemplateInput.class, template.input(), patch);
        if (!in.bodyId().equals(template.bodyId())) {
            throw invalid("template-body");
        }
        template.write(in, me());
        templates.flush();
        log(template, "change");
        return template;
    }

    @Transactional
    void remove(UUID id) {
        var template = open(id);
        templates.delete(template);
        templates.flush();
        log(template, "remove");
    }

    private AnswerTemplate open(UUID id) {
        var template = templates.locked(id).orElseThrow(ProblemException::notFound);
        policy.checkOwn(template);
        return template;
    }

    private void log(AnswerTemplate template, String action) {
        changed.fire(new Changed(template.subject(), action, Map.of()));
    }

    private UUID me() {
        return caller.id().orElseThrow();
    }

    private static ProblemException invalid(String code) {
        return ProblemException.invalid(Violation.In.BODY, "/bodyId", code, Message.of("answer.fault." + code));
    }
}
