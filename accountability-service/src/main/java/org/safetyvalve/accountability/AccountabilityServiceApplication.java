package org.safetyvalve.accountability;

import org.safetyvalve.accountability.deadlines.Superiors;
import org.safetyvalve.accountability.leads.LeadTerms;
import org.safetyvalve.accountability.transfers.TransferTerms;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The accountability service. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(AccountabilityProperties.class)
public class AccountabilityServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(AccountabilityServiceApplication.class, args);
    }

    @Bean
    Superiors superiors(AccountabilityProperties properties) {
        return properties.escalation().known();
    }

    @Bean
    TransferTerms transferTerms(WorkingDayCalendar calendar, AccountabilityProperties properties) {
        AccountabilityProperties.Transfers days = properties.transfers();
        return new TransferTerms(
                calendar, days.acceptDays(), days.sendOnDays(), days.designateDays(), days.escalateTo());
    }

    @Bean
    LeadTerms leadTerms(WorkingDayCalendar calendar, AccountabilityProperties properties) {
        AccountabilityProperties.Leads leads = properties.leads();
        return new LeadTerms(
                calendar,
                leads.registerDays(),
                leads.disposeMonths(),
                leads.inquiryMonths(),
                leads.verificationMonths());
    }
}
