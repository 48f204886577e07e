package org.safetyvalve.quickstart.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the generated sheet.
 *
 * @param number its number in the sheet, from 1
 * @param completed null while it is being rectified
 * @param verified null while it is not verified
 */
record GeneralHazard(
        int number,
        String title,
        String description,
        Unit unit,
        String address,
        LocalDate found,
        LocalDate deadline,
        @Nullable LocalDate completed,
        @Nullable LocalDate verified) {}
