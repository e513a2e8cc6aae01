package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.answer.ProofFiles;
import roundtable.file.FileDirectory;
import roundtable.shared.spi.FileUse;
import roundtable.shared.store.Sql;

/** Files by which bodies show that problems are solved: as public as the problem is, like its time-line. */
@ApplicationScoped
class ProofRepository implements FileUse {
    private final ProofFiles proofs;
    private final ProblemRepository problems;
    private final ProblemPolicy policy;

    ProofRepository(Sql sql, FileDirectory files, ProblemRepository problems, ProblemPolicy policy) {
        proofs = new ProofFiles(sql, files, Problem.TYPE);
        this.problems = problems;
        this.policy = policy;
    }

    ProofFiles proofs() {
        return proofs;
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return proofs.used(files);
    }

    @Override
    public boolean isPublic(UUID file) {
        return showing(file).filter(Problem::isPublic).isPresent();
    }

    @Override
    public boolean mayRead(UUID file) {
        return showing(file).filter(p -> p.isPublic() || policy.isInsider(p)).isPresent();
    }

    private Optional<Problem> showing(UUID file) {
        return proofs.showing(file).flatMap(problems::findByIdOptional);
    }
}
