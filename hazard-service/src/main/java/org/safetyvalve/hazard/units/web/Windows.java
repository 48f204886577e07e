package org.safetyvalve.hazard.units.web;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.safetyvalve.hazard.lists.ListFilter;
import org.safetyvalve.hazard.units.RegisterSight;
import org.safetyvalve.starter.domain.Actor;

/** {@link RegisterSight} as conditions of a list. */
final class Windows {

    private Windows() {}

    /** @param ownField the field that holds the unit which a record is of */
    static List<Document> of(Actor reader, String ownField) {
        List<Document> windows = new ArrayList<>();
        if (RegisterSight.seesDistrict(reader)) {
            windows.add(new Document("district", ListFilter.within(reader.district())));
        }
        if (RegisterSight.seesItself(reader)) {
            windows.add(new Document(ownField, reader.organisation()));
        }
        return windows;
    }
}
