package org.safetyvalve.endtoend.city;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the one city of this JVM before the first test that needs it. One that did not come up is not tried again. */
final class CityExtension implements BeforeAllCallback, ParameterResolver {
    private static City city;
    private static boolean failed;

    @Override
    public void beforeAll(ExtensionContext context) {
        List<Path> missing = Built.missing();
        Assumptions.assumeTrue(missing.isEmpty(), () -> "not built, run mvn package first: " + missing);
        started();
    }

    private static synchronized City started() {
        if (failed) {
            throw new IllegalStateException("the city did not start, see the first failure");
        }
        if (city == null) {
            try {
                city = City.start();
            } catch (RuntimeException e) {
                failed = true;
                throw e;
            }
        }
        return city;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == City.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return started();
    }
}
