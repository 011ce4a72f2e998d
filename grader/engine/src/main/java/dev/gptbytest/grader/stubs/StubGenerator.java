package dev.gptbytest.grader.stubs;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.comments.JavadocComment;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Turns the source of a solution into the source of its stub.
 *
 * <p>A method marked {@code @Task("5.3 split the heads")} loses its body to {@code TODO.implement("5.3 split the heads")}.
 * Private helpers and imports that only those bodies used go with them. All the rest stays as it is, byte for byte.
 */
public final class StubGenerator {
    private static final String TASK = "dev.gptbytest.kit.Task";
    private static final String TODO = "dev.gptbytest.kit.TODO";

    private final JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));

    /**
     * Returns the stub.
     *
     * @param file the name to use in error messages
     * @param source Java source with {@code \n} at line ends
     * @throws StubException when the source does not parse, or marks something other than a method with a body
     */
    public String stub(String file, String source) {
        CompilationUnit unit = parse(file, source);
        Map<MethodDeclaration, AnnotationExpr> tasks = tasks(file, unit);
        if (tasks.isEmpty()) {
            return source;
        }
        Set<Node> bodies = new HashSet<>();
        SourceText text = new SourceText(source);
        tasks.forEach((method, annotation) -> {
            BlockStmt body = method.getBody().orElseThrow();
            bodies.add(body);
            text.remove(range(annotation));
            text.replace(range(body), stubBody(method, label(file, annotation), text));
        });
        PrivateHelpers.onlyUsedBy(bodies, unit, tasks.keySet())
                .forEach(member -> text.dropLines(member.getComment()
                        .map(comment -> new Range(range(comment).begin, range(member).end))
                        .orElse(range(member))));
        replaceTaskImport(file, unit, text);
        return withoutUnusedImports(file, text.apply());
    }

    private static String stubBody(MethodDeclaration method, String label, SourceText text) {
        String indent = text.indentOf(range(method).begin.line);
        String call = "TODO.implement(" + label + ");";
        return "{\n" + indent + "    " + (method.getType().isVoidType() ? "" : "return ") + call + "\n" + indent + "}";
    }

    private static Map<MethodDeclaration, AnnotationExpr> tasks(String file, CompilationUnit unit) {
        Map<MethodDeclaration, AnnotationExpr> tasks = new LinkedHashMap<>();
        for (AnnotationExpr annotation : unit.findAll(AnnotationExpr.class)) {
            if (!annotation.getName().getIdentifier().equals("Task")) {
                continue;
            }
            if (annotation.getParentNode().orElseThrow() instanceof MethodDeclaration method
                    && method.getBody().isPresent()) {
                tasks.put(method, annotation);
            } else {
                throw new StubException(
                        file,
                        range(annotation).begin.line,
                        "@Task belongs on a method with a body; move what the learner writes into a method");
            }
        }
        return tasks;
    }

    private static String label(String file, AnnotationExpr annotation) {
        if (annotation instanceof SingleMemberAnnotationExpr single
                && single.getMemberValue() instanceof StringLiteralExpr literal) {
            return literal.toString();
        }
        throw new StubException(file, range(annotation).begin.line, "@Task takes one string, written out in full");
    }

    private static void replaceTaskImport(String file, CompilationUnit unit, SourceText text) {
        ImportDeclaration taskImport = unit.getImports().stream()
                .filter(i -> i.getNameAsString().equals(TASK))
                .findFirst()
                .orElseThrow(() -> new StubException(file, 1, "import " + TASK + " by name"));
        if (unit.getImports().stream().anyMatch(i -> i.getNameAsString().equals(TODO))) {
            text.remove(range(taskImport));
        } else {
            text.replace(range(taskImport), "import " + TODO + ";");
        }
    }

    private String withoutUnusedImports(String file, String source) {
        CompilationUnit unit = parse(file, source);
        Set<String> used = new HashSet<>();
        unit.getTypes().forEach(type -> addNames(type, used));
        unit.getPackageDeclaration().ifPresent(declaration -> addNames(declaration, used));
        SourceText text = new SourceText(source);
        for (ImportDeclaration declaration : unit.getImports()) {
            if (!declaration.isAsterisk()
                    && !used.contains(declaration.getName().getIdentifier())) {
                text.dropLines(range(declaration));
            }
        }
        return text.apply();
    }

    private static void addNames(Node node, Set<String> used) {
        for (JavaToken token : node.getTokenRange().orElseThrow()) {
            if (token.getCategory().isIdentifier()) {
                used.add(token.getText());
            }
        }
        node.getAllContainedComments().forEach(comment -> addLinks(comment, used));
        node.getComment().ifPresent(comment -> addLinks(comment, used));
    }

    private static void addLinks(Node comment, Set<String> used) {
        if (comment instanceof JavadocComment javadoc) {
            used.addAll(Words.linkedIn(javadoc.getContent()));
        }
    }

    private CompilationUnit parse(String file, String source) {
        ParseResult<CompilationUnit> result = parser.parse(source);
        if (!result.isSuccessful()) {
            var problem = result.getProblems().get(0);
            int line = problem.getLocation()
                    .flatMap(tokens -> tokens.getBegin().getRange())
                    .map(range -> range.begin.line)
                    .orElse(1);
            throw new StubException(file, line, problem.getMessage());
        }
        return result.getResult().orElseThrow();
    }

    private static Range range(Node node) {
        return node.getRange().orElseThrow();
    }
}
