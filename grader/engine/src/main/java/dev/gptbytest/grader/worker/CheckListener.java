package dev.gptbytest.grader.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Turns JUnit's tree into checks: one for each test method, however many invocations it has. */
final class CheckListener implements TestExecutionListener {
    private final Consumer<Event> events;
    private final Function<Failure, Outcome> describe;
    private final Map<String, Throwable> failures = new HashMap<>();
    private final Map<String, Long> started = new HashMap<>();
    private TestPlan plan;

    /** What a check failed with, and how long it took. */
    record Failure(Throwable throwable, long millis) {}

    CheckListener(Consumer<Event> events, Function<Failure, Outcome> describe) {
        this.events = events;
        this.describe = describe;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public void executionStarted(TestIdentifier node) {
        if (isCheck(node)) {
            String check = id(node).orElseThrow();
            started.put(check, System.nanoTime());
            events.accept(Event.start(check));
        } else if (node.getSource().orElse(null) instanceof ClassSource type) {
            events.accept(Event.start(type.getClassName()));
        }
    }

    @Override
    public void executionFinished(TestIdentifier node, TestExecutionResult result) {
        Optional<String> check = id(node);
        Throwable failure = result.getThrowable().orElse(null);
        if (check.isPresent()) {
            if (failure != null && result.getStatus() == TestExecutionResult.Status.FAILED) {
                failures.putIfAbsent(check.get(), failure);
            }
            if (isCheck(node)) {
                end(check.get(), result.getStatus() == TestExecutionResult.Status.ABORTED);
            }
        } else if (failure != null) {
            failAll(node, failure);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier node, String reason) {
        if (isCheck(node)) {
            events.accept(Event.end(id(node).orElseThrow(), Outcome.of(CheckStatus.DID_NOT_RUN, reason)));
            return;
        }
        for (TestIdentifier child : plan.getDescendants(node)) {
            if (isCheck(child)) {
                executionSkipped(child, reason);
            }
        }
    }

    private void end(String check, boolean aborted) {
        long millis = (System.nanoTime() - started.getOrDefault(check, System.nanoTime())) / 1_000_000;
        Throwable failure = failures.get(check);
        Outcome outcome = describe.apply(new Failure(failure, millis));
        if (failure == null && aborted) {
            outcome = Outcome.of(CheckStatus.DID_NOT_RUN, "its assumption does not hold here");
        }
        events.accept(Event.end(check, outcome));
    }

    /** A class that failed before or after its checks takes all of them with it. */
    private void failAll(TestIdentifier container, Throwable failure) {
        for (TestIdentifier child : plan.getDescendants(container)) {
            if (isCheck(child)) {
                events.accept(Event.end(id(child).orElseThrow(), describe.apply(new Failure(failure, 0))));
            }
        }
    }

    private boolean isCheck(TestIdentifier node) {
        return id(node).isPresent()
                && plan.getParent(node).flatMap(CheckListener::id).isEmpty();
    }

    private static Optional<String> id(TestIdentifier node) {
        return node.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> source.getClassName() + "#" + source.getMethodName());
    }
}
