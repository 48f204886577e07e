package org.safetyvalve.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ContainerPlatformTest {

    @Test
    void componentTestsRunOnContainersWhereTheyAreAskedTo() {
        assumeTrue(
                ContainerPlatform.isWanted(),
                "component tests run on the embedded store; on containers with mvn -Pcontainers verify");
        assumeTrue(ContainerPlatform.isPossible(), "no Docker answers here");

        Platform.createTopics("hazard-events");
        try (MongoClient client = MongoClients.create(Platform.storeUri("containers"))) {
            client.getDatabase("containers").getCollection("probe").insertOne(new Document("_id", 1));
            assertThat(client.getDatabase("containers").getCollection("probe").countDocuments())
                    .isEqualTo(1);
        }
    }
}
