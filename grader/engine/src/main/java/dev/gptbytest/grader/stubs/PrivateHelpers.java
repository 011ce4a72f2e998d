package dev.gptbytest.grader.stubs;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.JavadocComment;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the private helpers of a class that nothing uses once the bodies of its tasks are gone.
 *
 * <p>Uses are told by name (methods by name and number of arguments), so a helper is rather kept than lost.
 */
final class PrivateHelpers {
    private final Set<Node> droppedBodies;
    private final Set<BodyDeclaration<?>> unreached = new LinkedHashSet<>();

    private PrivateHelpers(CompilationUnit unit, Set<Node> droppedBodies, Set<MethodDeclaration> tasks) {
        this.droppedBodies = droppedBodies;
        for (BodyDeclaration<?> member : members(unit)) {
            if (isHelper(member, tasks)) {
                unreached.add(member);
            }
        }
    }

    /** Returns the members that only dropped code used, directly or through each other. */
    static Set<BodyDeclaration<?>> onlyUsedBy(
            Set<Node> droppedBodies, CompilationUnit unit, Set<MethodDeclaration> tasks) {
        PrivateHelpers helpers = new PrivateHelpers(unit, droppedBodies, tasks);
        Set<String> used = new HashSet<>();
        helpers.collect(unit, used);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (BodyDeclaration<?> member : List.copyOf(helpers.unreached)) {
                if (helpers.unreached.contains(member) && isUsed(member, used)) {
                    helpers.unreached.remove(member);
                    helpers.collect(member, used);
                    grew = true;
                }
            }
        }
        // A helper that nothing at all uses, dropped code included, was not ours to judge: it stays.
        Set<String> usedByDropped = new HashSet<>();
        droppedBodies.forEach(body -> collectAll(body, usedByDropped));
        helpers.unreached.forEach(member -> collectAll(member, usedByDropped));
        helpers.unreached.removeIf(member -> !isUsed(member, usedByDropped));
        return helpers.unreached;
    }

    private static List<BodyDeclaration<?>> members(CompilationUnit unit) {
        List<BodyDeclaration<?>> members = new ArrayList<>();
        unit.findAll(TypeDeclaration.class).forEach(type -> {
            for (Object member : type.getMembers()) {
                members.add((BodyDeclaration<?>) member);
            }
        });
        return members;
    }

    private static boolean isHelper(BodyDeclaration<?> member, Set<MethodDeclaration> tasks) {
        if (member instanceof MethodDeclaration method) {
            return method.isPrivate() && !tasks.contains(method);
        }
        if (member instanceof FieldDeclaration field) {
            return field.isPrivate() && field.isStatic() && field.isFinal();
        }
        return member instanceof TypeDeclaration<?> type
                && type.isPrivate()
                && type.findAll(MethodDeclaration.class).stream().noneMatch(tasks::contains);
    }

    private static boolean isUsed(BodyDeclaration<?> member, Set<String> used) {
        if (member instanceof MethodDeclaration method) {
            String name = method.getNameAsString();
            return used.contains(name + "/*")
                    || (method.getParameters().stream().anyMatch(p -> p.isVarArgs())
                            ? used.stream().anyMatch(u -> u.startsWith(name + "/"))
                            : used.contains(name + "/" + method.getParameters().size()));
        }
        if (member instanceof FieldDeclaration field) {
            return field.getVariables().stream().anyMatch(v -> used.contains(v.getNameAsString()));
        }
        return member instanceof TypeDeclaration<?> type && used.contains(type.getNameAsString());
    }

    /** Collects what the code below the node uses, leaving out dropped bodies and helpers not reached so far. */
    private void collect(Node node, Set<String> used) {
        addUse(node, used);
        node.getComment().ifPresent(comment -> addUse(comment, used));
        for (Node child : node.getChildNodes()) {
            if (!droppedBodies.contains(child) && !(child instanceof BodyDeclaration<?> m && unreached.contains(m))) {
                collect(child, used);
            }
        }
    }

    private static void collectAll(Node node, Set<String> used) {
        node.walk(each -> addUse(each, used));
    }

    private static void addUse(Node node, Set<String> used) {
        if (node instanceof MethodCallExpr call) {
            used.add(call.getNameAsString() + "/" + call.getArguments().size());
        } else if (node instanceof MethodReferenceExpr reference) {
            used.add(reference.getIdentifier() + "/*");
        } else if (node instanceof NameExpr name) {
            used.add(name.getNameAsString());
        } else if (node instanceof FieldAccessExpr access) {
            used.add(access.getNameAsString());
        } else if (node instanceof ClassOrInterfaceType type) {
            used.add(type.getNameAsString());
        } else if (node instanceof AnnotationExpr annotation) {
            used.add(annotation.getNameAsString());
        } else if (node instanceof JavadocComment javadoc) {
            for (String word : Words.linkedIn(javadoc.getContent())) {
                used.add(word);
                used.add(word + "/*");
            }
        }
    }
}
