package org.safetyvalve.notification.recipients;

import org.safetyvalve.starter.domain.Rule;
import org.safetyvalve.starter.domain.RuleKind;

/** Rules about recipients. */
public enum RecipientRule implements Rule {
    /** Without a role there is nothing to be told of. */
    NEEDS_A_ROLE;

    @Override
    public String id() {
        return "recipient-needs-a-role";
    }

    @Override
    public RuleKind kind() {
        return RuleKind.FORBIDDEN;
    }

    @Override
    public String zh() {
        return "您的账号没有角色,不会收到通知:请联系管理员";
    }

    @Override
    public String en() {
        return "your account has no role and is told of nothing: ask your administrator";
    }
}
