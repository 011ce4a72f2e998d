package dev.gptbytest.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Between a {@link RunConfig} and texts by name. The record's own components are the list of settings. */
final class ConfigValues {
    private ConfigValues() {}

    static Map<String, String> of(RunConfig config) {
        Map<String, String> values = new LinkedHashMap<>();
        for (RecordComponent component : RunConfig.class.getRecordComponents()) {
            try {
                values.put(
                        component.getName(),
                        ConfigRules.text(component.getAccessor().invoke(config)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e); // a record's accessors are public and do nothing
            }
        }
        return values;
    }

    /** The reverse of {@link #of}. Every setting must be there. */
    static RunConfig toConfig(Map<String, String> values) {
        RecordComponent[] components = RunConfig.class.getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> parse(component, values.get(component.getName())))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return RunConfig.class.getConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object parse(RecordComponent component, String text) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (type == int.class) {
            return wholeNumber(name, text);
        }
        if (type == long.class) {
            return longNumber(name, text);
        }
        if (type == double.class) {
            return number(name, text);
        }
        if (type == boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(name + " must be true or false, but is \"" + text + "\".");
            }
            return Boolean.valueOf(text);
        }
        return text;
    }

    static int wholeNumber(String name, String text) {
        long number = longNumber(name, text);
        if (number != (int) number) {
            throw new IllegalArgumentException(name + " must be below 2147483648, but is " + text + ".");
        }
        return (int) number;
    }

    private static long longNumber(String name, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number, but is \"" + text + "\".", e);
        }
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number, but is \"" + text + "\".", e);
        }
    }
}
