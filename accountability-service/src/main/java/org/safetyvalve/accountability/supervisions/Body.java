package org.safetyvalve.accountability.supervisions;

/** An organisation of discipline inspection that carries a supervision out. */
public record Body(String organisation, BodyKind kind) {}
