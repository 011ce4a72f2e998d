package dev.gptbytest.grader.curriculum;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.gptbytest.grader.workspace.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The checks in a folder of test sources. Read from the text, so they are known even when nothing compiles. */
public final class CheckCatalog {
    private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory");

    private CheckCatalog() {}

    /** Returns the checks by number of their task, and in the order of the source within a task. */
    public static List<Check> read(Path sources) {
        JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));
        List<Check> checks = new ArrayList<>();
        for (Path file : Hash.files(sources, ".java")) {
            try {
                parser.parse(file).getResult().ifPresent(unit -> addChecks(unit, checks));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        checks.sort(Comparator.comparingInt(check -> order(check.task())));
        return checks;
    }

    private static void addChecks(CompilationUnit unit, List<Check> checks) {
        String packageName = unit.getPackageDeclaration()
                .map(declaration -> declaration.getNameAsString() + ".")
                .orElse("");
        for (MethodDeclaration method : unit.findAll(MethodDeclaration.class)) {
            if (method.getAnnotations().stream()
                    .noneMatch(a -> TESTS.contains(a.getName().getIdentifier()))) {
                continue;
            }
            String name = method.getNameAsString();
            checks.add(new Check(
                    packageName + binaryName(method),
                    name,
                    value(method, "DisplayName", name),
                    value(method, "Task", "").split(" ", 2)[0]));
        }
    }

    private static String binaryName(MethodDeclaration method) {
        String name = "";
        for (var at = method.getParentNode(); at.isPresent(); at = at.get().getParentNode()) {
            if (at.get() instanceof TypeDeclaration<?> type) {
                name = type.getNameAsString() + (name.isEmpty() ? "" : "$" + name);
            }
        }
        return name;
    }

    /** The string in an annotation; pieces joined with + are joined. */
    private static String value(MethodDeclaration method, String annotation, String otherwise) {
        return method.getAnnotations().stream()
                .filter(a -> a.getName().getIdentifier().equals(annotation))
                .map(CheckCatalog::strings)
                .findFirst()
                .orElse(otherwise);
    }

    private static String strings(AnnotationExpr annotation) {
        if (annotation instanceof SingleMemberAnnotationExpr || annotation instanceof NormalAnnotationExpr) {
            StringBuilder text = new StringBuilder();
            annotation.findAll(StringLiteralExpr.class).forEach(literal -> text.append(literal.asString()));
            return text.toString();
        }
        return "";
    }

    /** 5.12 comes after 5.3, and what has no number comes last. */
    private static int order(String task) {
        String[] parts = task.split("\\.", -1);
        try {
            return Integer.parseInt(parts[0]) * 1000 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }
}
