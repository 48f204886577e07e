package org.safetyvalve.contracts.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.safetyvalve.contracts.Required;

/**
 * The common superior designates who receives; final (指定管辖).
 *
 * <p>Type {@code org.safetyvalve.transfer-designated.v1} on {@code transfer-events}.
 *
 * @param standing What every event of this lifecycle carries.
 * @param basis Legal basis.
 */
public record TransferDesignated(@JsonUnwrapped TransferStanding standing, String basis)
        implements TransferLifecycleEvent {
    public TransferDesignated {
        Required.value(standing, "standing");
        Required.text(basis, "basis");
    }
}
