package dev.gptbytest.kit.tensor;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** One {@link NDManager} and one {@link NDScope} per test. */
final class TensorExtension implements ParameterResolver, InvocationInterceptor, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(TensorExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == NDManager.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(NDManager.class, key -> NDManager.newBaseManager(), NDManager.class);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            invocation.proceed();
        }
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        interceptTestMethod(invocation, method, context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        NDManager manager = context.getStore(NAMESPACE).remove(NDManager.class, NDManager.class);
        if (manager != null) {
            manager.close();
        }
    }
}
