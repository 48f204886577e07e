package org.safetyvalve.endtoend.faults.process.strikes;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import org.safetyvalve.endtoend.faults.process.Service;

/** An operator's orders, over HTTP. */
final class Operator {
    private static final int TIMEOUT_MILLIS = 5_000;

    private Operator() {}

    /** Gives an order to one of a service's instances; whether it was taken. */
    static boolean orders(Scene scene, Service service, String path) {
        try {
            URL url = scene.anyInstance(service).address().resolve(path).toURL();
            HttpURLConnection order = (HttpURLConnection) url.openConnection();
            order.setRequestMethod("POST");
            order.setConnectTimeout(TIMEOUT_MILLIS);
            order.setReadTimeout(TIMEOUT_MILLIS);
            order.setRequestProperty("Authorization", "Bearer " + scene.town().tokenOf("operator"));
            return order.getResponseCode() / 100 == 2;
        } catch (IOException noAnswer) {
            return false;
        }
    }
}
