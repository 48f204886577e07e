package org.safetyvalve.hazard.evidence;

import org.safetyvalve.starter.domain.RuleKind;
import org.safetyvalve.starter.domain.StatedRule;

/** Why a file is not kept, or not taken as evidence. */
public enum EvidenceRule implements StatedRule {
    MAY_NOT_BRING_EVIDENCE(
            RuleKind.FORBIDDEN,
            "您的角色不上传证据，请由承办人员上传。",
            "Your role brings no evidence. Somebody who acts on hazards must."),
    EVIDENCE_TYPE(
            RuleKind.INVALID,
            "证据须为 JPEG、PNG 照片或 PDF 文档（以文件内容为准）。其他格式请转换后上传。",
            "Evidence is a JPEG or PNG photo or a PDF document, by its content. Convert anything else first."),
    EVIDENCE_DAMAGED(
            RuleKind.INVALID,
            "文件不完整或已损坏，无法保存。请重新导出或拍摄后上传。",
            "The file is incomplete or damaged. Export or photograph it again."),
    EVIDENCE_LOCKED(
            RuleKind.INVALID,
            "PDF 已加密，无法为他人制作去除个人信息的副本。请取消加密后上传。",
            "The PDF is encrypted, so that no copy without personal data can be made for others. Remove its protection first."),
    EVIDENCE_WITH_ATTACHMENTS(
            RuleKind.INVALID,
            "PDF 内嵌附件，请把附件单独上传，再上传不含附件的 PDF。",
            "The PDF has files attached. Bring these by themselves, and the PDF without them."),
    NO_SUCH_EVIDENCE(
            RuleKind.INVALID,
            "没有编号为 {0} 的证据，或不是本单位上传的。请先上传文件，再引用其编号。",
            "There is no evidence {0}, or your organisation did not bring it. Send the file first, then name its id."),
    EVIDENCE_BY_ID_OR_HASH(
            RuleKind.INVALID,
            "证据或写已上传文件的编号，或写 name、sha256、mediaType、size（文件不在本系统），二者取一。",
            "Evidence is either the id of a file that was sent here, or the name, sha256, mediaType and size of one kept elsewhere.");

    private final Statement statement;

    EvidenceRule(RuleKind kind, String zh, String en) {
        this.statement = Statement.of(name(), kind, zh, en);
    }

    @Override
    public Statement statement() {
        return statement;
    }
}
