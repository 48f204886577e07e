package org.safetyvalve.endtoend.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.UrlResource;

/** A service's settings as it ships them: each service's {@code application.yml}, which all have the same name on this class path. */
public final class ServiceSettings {
    private static final String FILE = "application.yml";

    private ServiceSettings() {}

    /**
     * The settings of the service.
     *
     * @param application its main class, which says in which jar to look
     * @param files further files of that jar
     * @param ours what the harness sets otherwise
     */
    public static StandardEnvironment of(Class<?> application, Map<String, Object> ours, String... files) {
        StandardEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource("harness", ours));
        load(sources, application, FILE);
        for (String file : files) {
            load(sources, application, file);
        }
        return environment;
    }

    /** A type of settings, bound as the service binds it. */
    public static <T> T bind(StandardEnvironment environment, String prefix, Class<T> type) {
        return Binder.get(environment).bindOrCreate(prefix, type);
    }

    private static void load(MutablePropertySources sources, Class<?> application, String file) {
        try {
            URL home = application.getProtectionDomain().getCodeSource().getLocation();
            String base = home.getPath().endsWith(".jar") ? "jar:" + home + "!/" : home.toString();
            new YamlPropertySourceLoader()
                    .load(file, new UrlResource(base + file))
                    .forEach(sources::addLast);
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " of " + application.getSimpleName(), e);
        }
    }
}
