package org.safetyvalve.accountability.supervisions;

import java.util.SortedMap;

/** Records of another room that belong to a supervision and are counted for it (port). */
public interface CountedRecords {

    /** What is counted. */
    Counted counted();

    /** How many there are under a supervision, in each state that any of them is in. */
    SortedMap<String, Long> byState(String supervision);

    /** What is counted of other rooms. */
    enum Counted {
        /** 责任落实问题 */
        RESPONSIBILITY_PROBLEMS,
        /** 专题研究 */
        SPECIAL_STUDIES,
        /** 重点督办 */
        KEY_SUPERVISIONS
    }
}
