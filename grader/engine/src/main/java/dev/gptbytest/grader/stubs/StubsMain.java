package dev.gptbytest.grader.stubs;

import java.nio.file.Path;
import java.util.List;

/** {@code java ... StubsMain [--check] [root]}: writes the stubs, or only compares them. */
public final class StubsMain {
    private StubsMain() {}

    public static void main(String[] args) {
        List<String> arguments = List.of(args);
        boolean check = arguments.contains("--check");
        String root =
                arguments.stream().filter(a -> !a.startsWith("-")).findFirst().orElse(".");
        StubTree tree = new StubTree(Path.of(root).toAbsolutePath().normalize());
        List<Path> files = check ? tree.differences() : tree.write();
        files.forEach(System.out::println);
        System.out.println(files.size() + (check ? " files differ from their stub" : " files written"));
        if (check && !files.isEmpty()) {
            System.exit(1);
        }
    }
}
