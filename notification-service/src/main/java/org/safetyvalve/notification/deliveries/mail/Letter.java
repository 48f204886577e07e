package org.safetyvalve.notification.deliveries.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Objects;
import org.safetyvalve.notification.NotificationProperties;
import org.safetyvalve.notification.deliveries.DeliveryFacts;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Writes a mail. Of a restricted matter it says only that there is something to read. */
final class Letter {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String SOMETHING_TO_READ_ZH = "您有一条待查阅的通知,请登录系统收件箱查看。";
    private static final String SOMETHING_TO_READ_EN =
            "There is something for you to read: log in and open your inbox.";

    private final NotificationProperties.Mail properties;

    Letter(NotificationProperties.Mail properties) {
        this.properties = properties;
    }

    MimeMessage of(MimeMessage message, MailQueue.Mail mail) throws MessagingException {
        DeliveryFacts facts = mail.facts();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(properties.from());
        helper.setTo(mail.address());
        helper.setSubject("[责任阀] "
                + (facts.restricted()
                        ? "待查阅通知 / Something to read"
                        : facts.title().zh()));
        helper.setText(facts.restricted() ? restricted() : text(facts));
        helper.setSentDate(Date.from(facts.at()));
        message.setHeader("Message-ID", "<" + mail.id() + "@" + properties.domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String restricted() {
        return SOMETHING_TO_READ_ZH + "\n\n" + SOMETHING_TO_READ_EN + "\n";
    }

    private static String text(DeliveryFacts facts) {
        Instant due = facts.due();
        String untilZh = due == null ? "" : "\n期限:" + MINUTE.format(due);
        String untilEn = due == null ? "" : "\nBy " + MINUTE.format(due) + " (Asia/Shanghai)";
        return facts.title().zh() + "\n" + facts.todo().zh() + untilZh + "\n\n"
                + facts.title().en() + "\n" + facts.todo().en() + untilEn + "\n";
    }

    /** Why it was not sent: the kind of failure and what the server said, without any address. */
    static String reason(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = Objects.toString(root.getMessage(), "")
                .replaceAll("\\S+@\\S+", "…")
                .replaceAll("\\s+", " ");
        String text = root.getClass().getSimpleName() + (said.isBlank() ? "" : ": " + said.strip());
        return text.substring(0, Math.min(text.length(), 200));
    }
}
