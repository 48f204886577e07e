package org.safetyvalve.console.records;

import java.util.List;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.services.Page;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.ui.Model;

/**
 * A room of records of one kind. Its list is the template named as its section, its record's page the one named as its kind.
 *
 * @param <T> a record as its service tells it to its reader
 */
public abstract class Room<T> {

    private final RecordKind kind;
    private final ParameterizedTypeReference<T> one;
    private final ParameterizedTypeReference<? extends Page<?>> many;
    private final List<String> filters;

    /**
     * A room.
     *
     * @param many what a list has of each record may be less than its page
     * @param filters the query parameters that the service's list knows
     */
    protected Room(
            RecordKind kind,
            ParameterizedTypeReference<T> one,
            ParameterizedTypeReference<? extends Page<?>> many,
            String... filters) {
        this.kind = kind;
        this.one = one;
        this.many = many;
        this.filters = List.of(filters);
    }

    /** What its forms ask for and the record knows. */
    protected FormFacts facts(T record) {
        return FormFacts.NONE;
    }

    /** What the form that begins a record asks for and is known. */
    protected FormFacts start() {
        return FormFacts.NONE;
    }

    /** What else its page shows. */
    protected void tell(T record, Model page) {}

    /** Whether somebody else than the rooms together draws the page of a record. */
    protected boolean hasPageOfItsOwn() {
        return false;
    }

    /** Whether its service tells the history of a record. */
    protected boolean hasHistory() {
        return true;
    }

    RecordKind kind() {
        return kind;
    }

    ParameterizedTypeReference<T> one() {
        return one;
    }

    ParameterizedTypeReference<? extends Page<?>> many() {
        return many;
    }

    List<String> filters() {
        return filters;
    }
}
