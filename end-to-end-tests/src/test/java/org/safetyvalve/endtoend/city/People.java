package org.safetyvalve.endtoend.city;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The demo accounts, each found by its name. */
public final class People {
    private final HttpClient http = Http.client();
    private final Function<Place, URI> addresses;
    private final Tokens tokens;
    private final Map<String, Person> known = new ConcurrentHashMap<>();

    /** @param addresses where each service is now */
    public People(Function<Place, URI> addresses) {
        this.addresses = addresses;
        this.tokens = new Tokens(http, addresses.apply(Place.IDENTITY));
    }

    public Person as(String account) {
        return known.computeIfAbsent(account, name -> new Person(name, http, addresses, tokens));
    }
}
