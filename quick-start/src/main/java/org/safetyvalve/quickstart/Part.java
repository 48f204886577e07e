package org.safetyvalve.quickstart;

import java.util.Locale;

/** The processes of the quick start, with the ports that they have unless another is asked for. */
enum Part {
    STORE(27017, "存储", "store"),
    KAFKA(9092, "Kafka", "Kafka"),
    IDENTITY(8090, "演示身份服务", "demo identity"),
    HAZARD(8081, "隐患服务", "hazard service"),
    ACCOUNTABILITY(8082, "问责服务", "accountability service"),
    NOTIFICATION(8083, "通知服务", "notification service"),
    REPORTING(8084, "统计服务", "reporting service"),
    CONSOLE(8080, "网页", "web console");

    private final int usualPort;
    private final Bilingual title;

    Part(int usualPort, String chinese, String english) {
        this.usualPort = usualPort;
        this.title = new Bilingual(chinese, english);
    }

    int usualPort() {
        return usualPort;
    }

    Bilingual title() {
        return title;
    }

    /** How options and log files call it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String portOption() {
        return "--port-" + code();
    }
}
