package roundtable.app;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the contract. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Round Table API",
                        version = "1.0.0",
                        description = "The open platform on which NGOs, business and government of a city solve social "
                                + "problems together. Read without an account; write with a token.",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        servers = @Server(url = "/", description = "This installation"),
        tags = {
            @Tag(name = "installation", description = "What this installation is"),
            @Tag(name = "auth", description = "Sign in and out, register, links of letters"),
            @Tag(name = "me", description = "The caller's own account"),
            @Tag(name = "audit", description = "Who did what and when"),
            @Tag(name = "reference", description = "Territories, activity areas, legal forms"),
            @Tag(
                    name = "organizations",
                    description = "NGOs, businesses, government bodies, councils and institutions"),
            @Tag(name = "round-tables", description = "Resolutions and their recommendations, with live evidence"),
            @Tag(name = "evidence", description = "What proves that a recommendation is carried out"),
            @Tag(name = "recommendations", description = "What was asked of whom, and whether it happened"),
            @Tag(name = "dashboard", description = "The ten weaknesses in figures"),
            @Tag(name = "indicators", description = "Figures computed from the platform's own data"),
            @Tag(name = "search", description = "One box over everything public"),
            @Tag(name = "files", description = "Pictures and documents that people upload"),
            @Tag(name = "users", description = "Accounts and their roles, for administrators"),
            @Tag(name = "claims", description = "«This is my organization», with its proof"),
            @Tag(name = "trustees", description = "Boards of trustees"),
            @Tag(name = "problems", description = "Problems of the city: stated, answered, solved with evidence"),
            @Tag(
                    name = "proposals",
                    description = "Proposals: supported, answered officially, carried out by milestones"),
            @Tag(name = "answer-templates", description = "Words that officers begin official answers with"),
            @Tag(name = "term-rules", description = "How long bodies may take: by law, and by their own promise"),
            @Tag(
                    name = "discussions",
                    description = "Questions that the three sides talk about, their polls and outcomes"),
            @Tag(name = "comments", description = "What people say of proposals, problems and other public things"),
            @Tag(name = "stories", description = "Stories of success, their practices, and who adopts them"),
            @Tag(
                    name = "initiatives",
                    description = "Tax relief that councils initiate: stages, supporters, report of contributions"),
            @Tag(name = "communities", description = "Communities of NGOs by direction: members, library, statements"),
            @Tag(name = "platforms", description = "Standing platforms of NGOs, business and government"),
            @Tag(name = "news", description = "News of the Resource Center and of organizations"),
            @Tag(name = "moderation", description = "Reports, decisions with their rule, appeals"),
            @Tag(name = "notifications", description = "What a person is told, and by which way"),
            @Tag(name = "follows", description = "What people follow, and the searches that they keep")
        })
@SecurityScheme(
        securitySchemeName = "SecurityScheme",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "Access token from POST /api/v1/auth/sessions")
public class Contract extends Application {}
