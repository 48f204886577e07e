/**
 * Tables that are written row by row while they are read, for whoever takes a list away as a file: CSV for any number of
 * rows, XLSX for what a worksheet holds.
 */
@NullMarked
package org.safetyvalve.hazard.exports;

import org.jspecify.annotations.NullMarked;
