package org.safetyvalve.starter.testing;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which endpoints a running service has, so that a test fails when one is missing from its table. */
public final class Endpoints {
    private Endpoints() {}

    /** Every endpoint of our own as {@code METHOD /path}, sorted; not the interface's description, not the error page. */
    public static Set<String> of(ApplicationContext service) {
        Set<String> endpoints = new TreeSet<>();
        service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (!handler.getBeanType().getPackageName().startsWith("org.safetyvalve")) {
                        return;
                    }
                    for (String path : mapping.getPatternValues()) {
                        if (path.equals("/error")) {
                            continue;
                        }
                        for (RequestMethod method :
                                mapping.getMethodsCondition().getMethods()) {
                            endpoints.add(method + " " + path);
                        }
                    }
                });
        return endpoints;
    }
}
