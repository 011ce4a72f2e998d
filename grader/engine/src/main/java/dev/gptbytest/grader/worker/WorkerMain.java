package dev.gptbytest.grader.worker;

import com.google.gson.Gson;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The forked JVM: runs the checks of a {@link WorkerPlan} and reports on its real standard output.
 *
 * <p>Libraries and the tensor engine are in the application's class loader, each chapter in a fresh child of it, because
 * a native library can be loaded by one class loader only.
 */
public final class WorkerMain {
    private static final int KILLED = 9;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    private final CappedOutput captured = new CappedOutput();
    private final Thread main = Thread.currentThread();
    private final WorkerPlan plan;
    private final Watchdog watchdog;
    private volatile Path learnersClasses = Path.of("");
    private volatile Set<String> testClasses = Set.of();
    private volatile boolean finished;

    private WorkerMain(WorkerPlan plan) {
        this.plan = plan;
        this.watchdog = new Watchdog(plan.limitMillis(), main, this::timeIsUp);
    }

    public static void main(String[] args) throws IOException {
        WorkerPlan plan = new Gson().fromJson(Files.readString(Path.of(args[0])), WorkerPlan.class);
        new WorkerMain(plan).run();
        System.exit(0);
    }

    private void run() throws IOException {
        PrintStream capture = new PrintStream(captured, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
        endWithParent();
        Runtime.getRuntime().addShutdownHook(new Thread(this::exiting));
        if (plan.loadEngine()) {
            loadEngine();
        }
        watchdog.start();
        for (ChapterPlan chapter : plan.chapters()) {
            if (!run(chapter)) {
                break;
            }
        }
        finished = true;
        emit(Event.bye());
    }

    private boolean run(ChapterPlan chapter) throws IOException {
        learnersClasses = Path.of(chapter.classPath().get(0));
        testClasses = Set.copyOf(chapter.testClasses());
        String visible = classVisibleHere();
        if (visible != null) {
            emit(Event.refused("The worker's own class path holds " + visible + " of chapter " + chapter.id()
                    + ", so stubs would pass. This is a fault of the plugin's dependencies, not yours."));
            return false;
        }
        emit(Event.chapter(chapter.id()));
        watchdog.watch(chapter.id());
        List<URL> urls = new ArrayList<>();
        for (String entry : chapter.classPath()) {
            urls.add(new File(entry).toURI().toURL());
        }
        ClassLoader application = WorkerMain.class.getClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), application)) {
            main.setContextClassLoader(loader);
            execute(chapter, loader);
        } finally {
            main.setContextClassLoader(application);
            watchdog.rest();
        }
        return true;
    }

    private void execute(ChapterPlan chapter, ClassLoader loader) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(chapter.testClasses().stream()
                        .map(name -> DiscoverySelectors.selectClass(loader, name))
                        .toList())
                .filters((PostDiscoveryFilter)
                        node -> FilterResult.includedIf(!(node.getSource().orElse(null) instanceof MethodSource source
                                && plan.done().contains(source.getClassName() + "#" + source.getMethodName()))))
                .build();
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
        launcher.execute(request, new CheckListener(this::happened, this::outcome));
    }

    private void happened(Event event) {
        if (event.kind() == Event.Kind.START) {
            captured.take();
            emit(event);
            watchdog.watch(event.check());
        } else {
            // What follows until the next start (closing a class, say) is watched under the same name.
            emit(event);
            watchdog.watch(event.check());
        }
    }

    private Outcome outcome(CheckListener.Failure failure) {
        String output = captured.take();
        return failure.throwable() == null
                ? new Outcome(CheckStatus.PASSED, failure.millis(), "", "", "", output)
                : Failures.describe(failure.throwable(), failure.millis(), output, this::isLearners, this::isCheck);
    }

    private void timeIsUp(String name, StackTraceElement[] stack) {
        String where = Failures.location(stack, this::isLearners);
        if (where.isEmpty()) {
            where = Failures.location(stack, this::isCheck);
        }
        String message = "stopped after " + plan.limitMillis() / 1000.0 + " s";
        emit(Event.end(
                name, new Outcome(CheckStatus.TIME_LIMIT, plan.limitMillis(), message, where, "", captured.take())));
        Runtime.getRuntime().halt(KILLED);
    }

    /** Runs when somebody calls System.exit, too. */
    private void exiting() {
        String name = watchdog.running();
        if (finished || name == null) {
            return;
        }
        String where = Failures.location(main.getStackTrace(), this::isLearners);
        String message = "the code ended the whole program, with System.exit or the like";
        emit(Event.end(name, new Outcome(CheckStatus.CRASHED, 0, message, where, "", captured.take())));
    }

    private boolean isLearners(String className) {
        return Files.exists(learnersClasses.resolve(className.replace('.', '/') + ".class"));
    }

    private boolean isCheck(String className) {
        return testClasses.contains(className.replaceFirst("\\$.*", ""));
    }

    private String classVisibleHere() throws IOException {
        try (Stream<Path> classes = Files.walk(learnersClasses)) {
            return classes.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> learnersClasses.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> WorkerMain.class.getClassLoader().getResource(name) != null)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static void loadEngine() {
        try {
            Object manager = Class.forName("ai.djl.ndarray.NDManager")
                    .getMethod("newBaseManager")
                    .invoke(null);
            ((AutoCloseable) manager).close();
        } catch (Exception | LinkageError e) {
            // The first check that needs the engine tells it better.
        }
    }

    private static void endWithParent() {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // nobody writes; the end of the stream is the message
                        }
                    } catch (IOException e) {
                        // the same message
                    }
                    Runtime.getRuntime().halt(KILLED);
                },
                "gpt-parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void emit(Event event) {
        synchronized (out) {
            out.print(event.toLine() + "\n");
            out.flush();
        }
    }
}
