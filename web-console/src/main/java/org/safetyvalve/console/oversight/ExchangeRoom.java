package org.safetyvalve.console.oversight;

import java.util.List;
import java.util.Map;
import org.safetyvalve.console.actions.FormFacts;
import org.safetyvalve.console.actions.FormFacts.Choice;
import org.safetyvalve.console.actions.RecordKind;
import org.safetyvalve.console.layout.OrganisationNames;
import org.safetyvalve.console.records.Room;
import org.safetyvalve.console.services.Page;
import org.safetyvalve.console.services.Service;
import org.safetyvalve.console.services.ServiceClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Exchanges. The page of one that is still to be held shows what is open now. */
@Component
class ExchangeRoom extends Room<Exchange> {

    private final ServiceClient services;
    private final OrganisationNames organisations;

    ExchangeRoom(ServiceClient services, OrganisationNames organisations) {
        super(
                RecordKind.EXCHANGE,
                new ParameterizedTypeReference<>() {},
                new ParameterizedTypeReference<Page<Exchange>>() {},
                "state");
        this.services = services;
        this.organisations = organisations;
    }

    @Override
    protected FormFacts facts(Exchange exchange) {
        List<Choice> parties = exchange.parties().stream()
                .map(party -> new Choice(party, organisations.of(party)))
                .toList();
        return new FormFacts(Map.of("committing", parties), Map.of(), Map.of("place", exchange.place()));
    }

    @Override
    protected void tell(Exchange exchange, Model page) {
        if (exchange.state().equals("PLANNED")) {
            page.addAttribute(
                    "agenda",
                    services.get(
                            Service.ACCOUNTABILITY,
                            new ParameterizedTypeReference<Exchange.Agenda>() {},
                            RecordKind.EXCHANGE.path() + "/{id}/agenda",
                            exchange.id()));
        } else {
            page.addAttribute("held", exchange.agenda());
        }
    }
}
