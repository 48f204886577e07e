package org.safetyvalve.quickstart.campaign;

/**
 * A unit of the register.
 *
 * @param id its unified social credit code
 * @param district GB/T 2260
 */
record Unit(String id, String name, String district, String districtName, String town, String sector) {}
