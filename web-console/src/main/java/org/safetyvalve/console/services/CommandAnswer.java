package org.safetyvalve.console.services;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a service answered to a command: what it did, or why not. */
public final class CommandAnswer {

    private final @Nullable Done done;
    private final Problem problem;

    private CommandAnswer(@Nullable Done done, Problem problem) {
        this.done = done;
        this.problem = problem;
    }

    /** The record after the command. */
    public record Done(String id, long version, @Nullable String state) {}

    static CommandAnswer done(Done done) {
        return new CommandAnswer(done, Problem.of(200));
    }

    static CommandAnswer refused(Problem problem) {
        return new CommandAnswer(null, problem);
    }

    /** Whichever of the two fits. */
    public <T> T tell(Function<Done, T> ifDone, Function<Problem, T> ifRefused) {
        return done == null ? ifRefused.apply(problem) : ifDone.apply(done);
    }
}
