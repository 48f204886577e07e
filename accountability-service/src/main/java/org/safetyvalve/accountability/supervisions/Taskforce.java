package org.safetyvalve.accountability.supervisions;

import java.util.List;
import java.util.stream.Stream;

/** A taskforce (工作专班). */
public record Taskforce(Person head, List<Person> members) {

    public Taskforce {
        members = List.copyOf(members);
    }

    List<Person> everybody() {
        return Stream.concat(Stream.of(head), members.stream()).toList();
    }

    /** Their organisations, the head's first. */
    public List<String> organisations() {
        return everybody().stream().map(Person::organisation).distinct().toList();
    }
}
