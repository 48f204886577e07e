package org.safetyvalve.notification.deliveries;

import java.util.Locale;

/** How a notice reaches its recipient. */
public enum Channel {
    /** 站内收件箱 */
    INBOX,
    /** 邮件 */
    MAIL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
