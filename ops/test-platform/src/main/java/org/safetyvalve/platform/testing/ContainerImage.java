package org.safetyvalve.platform.testing;

import java.util.Optional;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** An image, looked at in a class of its own: who only asks whether containers are wanted has no Testcontainers on its class path. */
final class ContainerImage {

    private ContainerImage() {}

    /** Why it can't be had, empty when it is here or was fetched. */
    static Optional<String> whyNot(String name) {
        try {
            new RemoteDockerImage(DockerImageName.parse(name)).get();
            return Optional.empty();
        } catch (ContainerFetchException absent) {
            return Optional.of("the image " + name + " is not here and can't be fetched: " + absent.getMessage());
        }
    }
}
