package org.safetyvalve.endtoend.faults.checker;

import com.mongodb.client.MongoDatabase;
import java.util.Map;

/** The database of each service. */
public record Stores(
        MongoDatabase hazard, MongoDatabase accountability, MongoDatabase notification, MongoDatabase reporting) {

    /** By the service's name. */
    public Map<String, MongoDatabase> byService() {
        return Map.of(
                "hazard-service", hazard,
                "accountability-service", accountability,
                "notification-service", notification,
                "reporting-service", reporting);
    }
}
