package org.safetyvalve.hazard.imports;

import org.safetyvalve.starter.domain.Rule;
import org.safetyvalve.starter.domain.RuleKind;

/** Why an upload is refused before it is worked off. */
public record ImportRule(String id, RuleKind kind, String zh, String en) implements Rule {

    public static final ImportRule IMPORTERS_ONLY = new ImportRule(
            "importers-only", RuleKind.FORBIDDEN, "您的角色无权批量导入隐患。", "Your role may not import sheets of hazards.");

    /** A file that is no sheet, refused for this reason. */
    public static ImportRule of(Reason reason) {
        return new ImportRule(
                "sheet-" + reason.code(),
                RuleKind.INVALID,
                (reason.zh() + "。" + reason.adviceZh() + "。").replace("'", "''"),
                (reason.en() + ". " + reason.adviceEn() + ".").replace("'", "''"));
    }
}
