package org.safetyvalve.quickstart;

import java.io.PrintStream;

/** The demo accounts worth trying first. */
enum Accounts {
    SAFETY_INSPECTOR("safety-inspector", "安全检查组:登记隐患", "finds hazards"),
    RESPONSIBLE_UNIT("responsible-unit", "责任单位(郭家湖子汽车城):整改", "rectifies"),
    RESPONSIBLE_UNIT_2("responsible-unit-2", "责任单位(岚山港储运):整改", "rectifies"),
    DEPARTMENT("department", "主管部门:分级、交办、验收", "classifies, assigns, verifies"),
    SAFETY_COMMITTEE("safety-committee", "安委办:挂牌、销号、移送", "lists, delists, refers"),
    DISCIPLINE_INSPECTOR("discipline-inspector", "纪检监督:走访、反馈问题", "visits, feeds problems back"),
    DISCIPLINE_REGISTRY("discipline-registry", "案件监督管理室:登记线索", "registers leads"),
    AGENCY("agency", "协作机关(公安):接收移送", "accepts transfers"),
    LEADER("leader", "市领导:看总览", "reads the overview"),
    OPERATOR("operator", "运维", "operates");

    private final String account;
    private final String chinese;
    private final String english;

    Accounts(String account, String chinese, String english) {
        this.account = account;
        this.chinese = chinese;
        this.english = english;
    }

    static void print(PrintStream out) {
        for (Accounts each : values()) {
            out.printf("    %-22s %s / %s%n", each.account, each.chinese, each.english);
        }
    }
}
