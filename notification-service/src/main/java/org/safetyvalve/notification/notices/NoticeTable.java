package org.safetyvalve.notification.notices;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safetyvalve.starter.domain.Role;

/**
 * Decides who is told of an event. Restricted events are told to discipline inspection alone, whatever the table says.
 */
public final class NoticeTable {
    private final Map<String, List<NoticeRule>> rules;
    private final Offices offices;

    public NoticeTable(List<NoticeRule> rules, Offices offices) {
        this.rules = rules.stream().collect(Collectors.groupingBy(NoticeRule::event));
        this.offices = offices;
    }

    /** Names of the events that somebody is told of. */
    public Set<String> events() {
        return rules.keySet();
    }

    /** The lines that speak of an event. */
    List<NoticeRule> rulesOf(String event) {
        return rules.getOrDefault(event, List.of());
    }

    /** What is told to whom; nothing twice to the same recipient. */
    public List<Message> messages(String event, EventFacts facts, String district, boolean restricted) {
        Set<Message> messages = new LinkedHashSet<>();
        for (NoticeRule rule : rulesOf(event)) {
            if (holds(rule, facts)) {
                String each = rule.each();
                for (EventFacts one : each == null ? List.of(facts) : facts.each(each)) {
                    messages.addAll(messages(rule, one, district, restricted));
                }
            }
        }
        return List.copyOf(messages);
    }

    private static boolean holds(NoticeRule rule, EventFacts facts) {
        return rule.when().entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(Objects.toString(facts.at(wanted.getKey()))));
    }

    private List<Message> messages(NoticeRule rule, EventFacts facts, String district, boolean restricted) {
        List<Message> messages = new ArrayList<>();
        for (Addressee addressee : rule.to()) {
            List<Role> roles = restricted
                    ? addressee.roles().stream().filter(Role::isDiscipline).toList()
                    : addressee.roles();
            if (!roles.isEmpty()) {
                organisations(addressee, facts, district)
                        .forEach(organisation -> messages.add(message(rule, facts, organisation, roles)));
            }
        }
        return messages;
    }

    private Stream<String> organisations(Addressee addressee, EventFacts facts, String district) {
        String path = addressee.organisation();
        if (path != null) {
            return facts.textsAt(path).stream().distinct();
        }
        String sector = Objects.toString(facts.at("sector"), "");
        return offices.competent(Objects.requireNonNull(addressee.office()), district, sector).stream();
    }

    private static Message message(NoticeRule rule, EventFacts facts, String organisation, List<Role> roles) {
        String deadline = rule.deadline();
        return new Message(
                organisation,
                roles,
                new Text(facts.fill(rule.title().zh()), facts.fill(rule.title().en())),
                new Text(facts.fill(rule.todo().zh()), facts.fill(rule.todo().en())),
                deadline == null ? null : facts.instantAt(deadline + ".at"));
    }
}
