package org.safetyvalve.console.actions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.safetyvalve.console.services.Service;

/** What has a page of its own with actions on it. */
public enum RecordKind {
    HAZARD("hazards", Service.HAZARD, "/hazards"),
    CAMPAIGN("campaigns", Service.HAZARD, "/campaigns"),
    UNIT("units", Service.HAZARD, "/units"),
    SITE("sites", Service.HAZARD, "/sites"),
    CHECKLIST("checklists", Service.HAZARD, "/checklists"),
    CHECK("checks", Service.HAZARD, "/checks"),
    LOOK_BACK("look-backs", Service.HAZARD, "/look-backs"),
    IMPORT_MAPPING("import-mappings", Service.HAZARD, "/import-mappings"),
    PROBLEM("problems", Service.ACCOUNTABILITY, "/responsibility-problems"),
    TRANSFER("transfers", Service.ACCOUNTABILITY, "/transfers"),
    TRACING("tracings", Service.ACCOUNTABILITY, "/tracings"),
    LEAD("leads", Service.ACCOUNTABILITY, "/leads"),
    CASE("cases", Service.ACCOUNTABILITY, "/cases"),
    ACCIDENT("accidents", Service.ACCOUNTABILITY, "/accidents"),
    CIRCULAR("circulars", Service.ACCOUNTABILITY, "/circulars"),
    INTERVIEW("joint-interviews", Service.ACCOUNTABILITY, "/joint-interviews"),
    EXCHANGE("exchanges", Service.ACCOUNTABILITY, "/exchanges"),
    READING_LOG("reading-logs", Service.ACCOUNTABILITY, "/reading-logs"),
    SUPERVISION("supervisions", Service.ACCOUNTABILITY, "/supervisions"),
    INSPECTION("inspections", Service.ACCOUNTABILITY, "/inspections"),
    VISIT("visits", Service.ACCOUNTABILITY, "/visits"),
    SPECIAL_STUDY("special-studies", Service.ACCOUNTABILITY, "/special-studies"),
    KEY_SUPERVISION("key-supervisions", Service.ACCOUNTABILITY, "/key-supervisions");

    private final String section;
    private final Service service;
    private final String path;

    RecordKind(String section, Service service, String path) {
        this.section = section;
        this.service = service;
        this.path = path;
    }

    /** The kind whose pages are in this section. */
    public static Optional<RecordKind> of(String section) {
        return Arrays.stream(values())
                .filter(kind -> kind.section.equals(section))
                .findFirst();
    }

    /** The first segment of its pages' paths. */
    public String section() {
        return section;
    }

    public Service service() {
        return service;
    }

    /** Where its service keeps it. */
    public String path() {
        return path;
    }

    /** What its texts are found by in the messages. */
    public String labels() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
