package org.safetyvalve.starter.store.conformance;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a database of its own on the store, and drops it when the test ends. */
public final class ConformanceStore implements ParameterResolver {
    private static final Namespace OPEN = Namespace.create(ConformanceStore.class);

    private final Supplier<String> uri;

    private ConformanceStore(Supplier<String> uri) {
        this.uri = uri;
    }

    /** @param uri connection string of the store, asked for by each test; a database in it is of no importance */
    public static ConformanceStore at(Supplier<String> uri) {
        return new ConformanceStore(uri);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == StoreUnderTest.class;
    }

    @Override
    public StoreUnderTest resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(OPEN)
                .computeIfAbsent(StoreUnderTest.class, key -> new StoreUnderTest(uri.get()), StoreUnderTest.class);
    }
}
