package org.safetyvalve.contracts.hazard;

import org.safetyvalve.contracts.Required;

/**
 * Where something is (坐标).
 *
 * @param latitude Latitude, decimal degrees.
 * @param longitude Longitude, decimal degrees.
 * @param coordinateSystem Coordinate system: {@code wgs-84} or {@code gcj-02}.
 */
public record Position(double latitude, double longitude, String coordinateSystem) {
    public Position {
        Required.text(coordinateSystem, "coordinateSystem");
    }
}
