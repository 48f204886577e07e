package org.safetyvalve.hazard.units;

import java.util.Locale;

/** What coordinates are measured in: a position in the one is hundreds of metres off in the other. */
public enum CoordinateSystem {
    /** Of satellite receivers */
    WGS_84(-90, 90, -180, 180),

    /** Of the maps that are published in China, and defined there alone: between 3° and 54° north, 73° and 136° east. */
    GCJ_02(3, 54, 73, 136);

    private final double south;
    private final double north;
    private final double west;
    private final double east;

    CoordinateSystem(double south, double north, double west, double east) {
        this.south = south;
        this.north = north;
        this.west = west;
        this.east = east;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean covers(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
}
