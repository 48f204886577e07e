package org.safetyvalve.notification.recipients;

import java.util.Collection;
import java.util.List;
import org.safetyvalve.starter.domain.Role;

/** Where organisations want to get mail. */
public interface AddressBook {

    /** The addresses that the roles of the organisation want mail at, each once, sorted. */
    List<String> addresses(String organisation, Collection<Role> roles);
}
