package org.safetyvalve.accountability.accidents;

/** Who reported an accident first. */
public record Reporter(String organisation, Kind kind) {

    /** As what. */
    public enum Kind {
        /** 事故单位 */
        UNIT("unit"),
        /** 部门或安委办 */
        DEPARTMENT("department"),
        /** 协作单位 */
        AGENCY("agency");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
