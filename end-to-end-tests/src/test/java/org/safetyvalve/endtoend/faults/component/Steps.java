package org.safetyvalve.endtoend.faults.component;

import java.util.List;

/** The steps of the one write and of consumption, as the points name them, by what they are a part of. */
final class Steps {
    record Place(Service service, String step) {}

    static final List<Place> WRITE = List.of(
            new Place(Service.HAZARD, "hazards.bulkWrite"),
            new Place(Service.HAZARD, "hazards.bulkWrite"),
            new Place(Service.HAZARD, "hazards.insertMany"),
            new Place(Service.ACCOUNTABILITY, "visits.insertMany"));

    static final List<Place> PUBLISH = List.of(
            new Place(Service.HAZARD, "send"),
            new Place(Service.HAZARD, "acknowledged"),
            new Place(Service.ACCOUNTABILITY, "send"),
            new Place(Service.NOTIFICATION, "acknowledged"));

    static final List<Place> DRAIN = List.of(
            new Place(Service.HAZARD, "ledger.insertMany"),
            new Place(Service.HAZARD, "hazards.updateMany"),
            new Place(Service.NOTIFICATION, "ledger.insertMany"),
            new Place(Service.NOTIFICATION, "deliveries.updateMany"),
            new Place(Service.ACCOUNTABILITY, "tracings.updateMany"));

    static final List<Place> REACTION = List.of(
            new Place(Service.ACCOUNTABILITY, "tracings.insertMany"),
            new Place(Service.ACCOUNTABILITY, "hazard_moves.insertOne"),
            new Place(Service.ACCOUNTABILITY, "leads.insertMany"),
            new Place(Service.ACCOUNTABILITY, "consumed.bulkWrite"),
            new Place(Service.NOTIFICATION, "notices.insertMany"),
            new Place(Service.NOTIFICATION, "deliveries.insertMany"),
            new Place(Service.NOTIFICATION, "consumed.bulkWrite"),
            new Place(Service.NOTIFICATION, "consumed.find"),
            new Place(Service.HAZARD, "consumed.updateOne"),
            new Place(Service.ACCOUNTABILITY, "consumed.updateOne"));

    static final List<Place> PROJECTION = List.of(
            new Place(Service.REPORTING, "counters.bulkWrite"),
            new Place(Service.REPORTING, "counters.insertOne"),
            new Place(Service.REPORTING, "views.bulkWrite"),
            new Place(Service.REPORTING, "views.bulkWrite"),
            new Place(Service.REPORTING, "views.find"),
            new Place(Service.REPORTING, "pairs.bulkWrite"),
            new Place(Service.HAZARD, "postings.insertMany"),
            new Place(Service.HAZARD, "views.bulkWrite"),
            new Place(Service.HAZARD, "counters.bulkWrite"));

    /** What becomes of records that can't be applied, and of those that come before their turn. */
    static final List<Place> PUT_ASIDE = List.of(
            new Place(Service.ACCOUNTABILITY, "deadletter.send"),
            new Place(Service.NOTIFICATION, "deadletter.send"),
            new Place(Service.REPORTING, "deadletter.send"),
            new Place(Service.NOTIFICATION, "parked.bulkWrite"),
            new Place(Service.REPORTING, "parked.bulkWrite"));

    static final List<Place> COMMIT = List.of(
            new Place(Service.REPORTING, "commit"),
            new Place(Service.ACCOUNTABILITY, "commit"),
            new Place(Service.NOTIFICATION, "commit"));

    private Steps() {}
}
