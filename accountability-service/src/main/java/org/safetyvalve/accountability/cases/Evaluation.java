package org.safetyvalve.accountability.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.safetyvalve.accountability.confidentiality.SealedText;

/** How well a case was handled (案件质量评查). */
public record Evaluation(Grade grade, SealedText opinion, String by) {

    /** What an evaluation comes to. */
    public enum Grade {
        /** 合格 */
        SOUND,
        /** 有瑕疵 */
        FLAWED,
        /** 不合格 */
        UNSOUND;

        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }

        public static Optional<Grade> of(String code) {
            return Arrays.stream(values())
                    .filter(grade -> grade.code.equals(code))
                    .findFirst();
        }
    }
}
