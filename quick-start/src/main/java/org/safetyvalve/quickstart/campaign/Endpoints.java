package org.safetyvalve.quickstart.campaign;

import java.net.URI;

/** Where the services answer. */
public record Endpoints(URI identity, URI hazard, URI accountability, URI reporting) {}
