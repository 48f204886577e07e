package org.safetyvalve.hazard.hazards;

/**
 * The extension of a seal (延长查封): with a reason, approved by the principal of the organ, and told to the party in writing (Administrative
 * Compulsion Law, article 25).
 *
 * @param days by how many the term is longer
 * @param approvalNo number of the principal's approval
 * @param noticeNo number of the notice by which the party was told
 */
public record SealExtension(int days, String reason, String approvalNo, String noticeNo) {
    public static final int MOST_DAYS = SealTerm.EXTENSION_DAYS;

    public SealExtension {
        if (days < 1 || days > MOST_DAYS) {
            throw HazardRule.SEAL_EXTENSION_DAYS.refuse().at("days");
        }
        HazardRule.requireText(reason, "reason");
        HazardRule.requireText(approvalNo, "approvalNo");
        HazardRule.requireText(noticeNo, "noticeNo");
    }
}
