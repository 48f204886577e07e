package org.safetyvalve.hazard.reports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.Stage;

/**
 * How a reported hazard stands, in words for whoever reported it. That it is closed (办结) and that it is fixed (整改完成并验收) are two things.
 *
 * @param closed whether nothing more is going to happen
 * @param fixed whether it was put right and somebody else has verified that
 */
public record Standing(Progress progress, boolean closed, boolean fixed) {

    /** Where it is. */
    public enum Progress {
        RECEIVED("已收到您的举报，正在登记。", "Your report has arrived and is being recorded."),
        BEING_JUDGED("已登记，受理单位正在核实、定级。", "It is recorded, and the authority is looking into it."),
        REJECTED(
                "受理单位核实后决定不予受理，没有安排整改。",
                "The authority looked into it and did not take it up. Nothing has been ordered to be put right."),
        TAKEN_UP(
                "已受理，正在确定由谁整改。尚未整改完成。", "It is taken up, and somebody is being made responsible. It is not fixed yet."),
        BEING_FIXED(
                "已责令整改，整改正在进行。尚未整改完成。",
                "It has been ordered to be put right, and that is under way. It is not fixed yet."),
        SAID_TO_BE_FIXED(
                "责任单位报告已整改完成，还没有经其他人验收。",
                "Whoever is responsible says that it is fixed. Nobody else has verified that yet."),
        FIXED("已整改完成，并经整改单位以外的人员验收合格。", "It is fixed, and somebody else than who fixed it has verified that."),
        CLOSED_NOT_FIXED(
                "已办结，但没有经过整改验收：办结不等于已整改。",
                "It is closed, for another reason than being fixed: nobody has verified that it is."),
        RECURRED("整改后又发现，已重新处理。尚未整改完成。", "It has come back and is being dealt with again. It is not fixed yet.");

        private final String zh;
        private final String en;

        Progress(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Of the report's own hazard, or of the one that it was merged into. */
    public static Standing of(@Nullable HazardState hazard) {
        return hazard == null
                ? new Standing(Progress.RECEIVED, false, false)
                : new Standing(progress(hazard), isClosed(hazard.stage()), hazard.isFixed());
    }

    private static boolean isClosed(Stage stage) {
        return stage == Stage.REJECTED || stage == Stage.CLOSED;
    }

    private static Progress progress(HazardState hazard) {
        return switch (hazard.stage()) {
            case FOUND, MERGED -> Progress.BEING_JUDGED;
            case REJECTED -> Progress.REJECTED;
            case CLASSIFIED, ASSIGNED, RETURNED, DISPUTED, DESIGNATED, LISTED -> Progress.TAKEN_UP;
            case RECTIFYING -> Progress.BEING_FIXED;
            case COMPLETION_CLAIMED -> Progress.SAID_TO_BE_FIXED;
            case VERIFIED, DELISTED -> Progress.FIXED;
            case CLOSED -> hazard.isFixed() ? Progress.FIXED : Progress.CLOSED_NOT_FIXED;
            case REOPENED -> Progress.RECURRED;
        };
    }

    /** In Chinese unless English is asked for. */
    public String words(Locale language, boolean merged) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String words = english ? progress.en : progress.zh;
        if (!merged) {
            return words;
        }
        return english
                ? "It is the same as another hazard and was merged into that. Of that one: " + words
                : "与另一处隐患相同，已并入一并办理。并入的那处：" + words;
    }
}
