package org.safetyvalve.notification.deliveries.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.notification.NotificationProperties;
import org.safetyvalve.notification.deliveries.DeliveryEvent;
import org.safetyvalve.notification.deliveries.store.DeliveryDefinition;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.AlreadyExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends the queued mails, one after the other, at least once: a mail whose outcome could not be recorded is sent again,
 * with the Message-ID that it had. A mail that can't be sent is tried again after longer and longer waits, and in the end
 * counts as failed.
 */
@Component
class MailRoom implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(MailRoom.class);
    private static final String SENT = "sent";

    private final MailQueue queue;
    private final Letter letters;
    private final @Nullable JavaMailSender sender;
    private final Aggregates aggregates;
    private final DeliveryDefinition definition;
    private final NotificationProperties.Mail properties;
    private final Clock clock;
    private @Nullable ScheduledExecutorService worker;

    MailRoom(
            MailQueue queue,
            ObjectProvider<JavaMailSender> sender,
            Aggregates aggregates,
            DeliveryDefinition definition,
            NotificationProperties properties,
            Clock clock) {
        this.queue = queue;
        this.letters = new Letter(properties.mail());
        this.sender = sender.getIfAvailable();
        this.aggregates = aggregates;
        this.definition = definition;
        this.properties = properties.mail();
        this.clock = clock;
    }

    private void turn() {
        try {
            JavaMailSender server = sender;
            if (server != null) {
                queue.claim(properties.batch()).forEach(mail -> send(server, mail));
            }
        } catch (RuntimeException away) {
            log.warn("Mails wait: {}", away.toString());
        }
    }

    private void send(JavaMailSender server, MailQueue.Mail mail) {
        try {
            server.send(letters.of(server.createMimeMessage(), mail));
        } catch (MailException | MessagingException failure) {
            failed(mail, Letter.reason(failure));
            return;
        }
        record(mail, new DeliveryEvent.Delivered(mail.facts(), mail.attempt()));
        queue.done(mail, SENT);
    }

    private void failed(MailQueue.Mail mail, String reason) {
        log.info("Mail {} was not sent at attempt {}: {}", mail.id(), mail.attempt(), reason);
        if (mail.attempt() < properties.attempts()) {
            queue.again(mail, reason, wait(mail.attempt()));
            return;
        }
        record(mail, new DeliveryEvent.Failed(mail.facts(), mail.attempt(), reason));
        queue.done(mail, reason);
    }

    private Duration wait(int attempt) {
        Duration wait = properties.firstRetry();
        for (int i = 1; i < attempt && wait.compareTo(properties.longestRetry()) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(properties.longestRetry()) > 0 ? properties.longestRetry() : wait;
    }

    private void record(MailQueue.Mail mail, DeliveryEvent outcome) {
        try {
            aggregates.create(
                    definition,
                    mail.id(),
                    mail.origin().context(clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                    () -> List.of(outcome));
        } catch (AlreadyExistsException recorded) {
            log.debug("The outcome of mail {} was recorded before", mail.id());
        }
    }

    @Override
    public synchronized void start() {
        if (worker == null && sender != null) {
            worker = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "mail-room");
                thread.setDaemon(true);
                return thread;
            });
            long every = properties.every().toMillis();
            worker.scheduleWithFixedDelay(this::turn, every, every, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (worker != null) {
            worker.shutdown();
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }
}
