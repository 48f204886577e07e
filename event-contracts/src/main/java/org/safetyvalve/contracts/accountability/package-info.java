/**
 * Events of responsibility tracing, leads, cases and their outcomes (责任倒查、问题线索、问责): topic {@code accountability-events}.
 * They carry a reference and the least that integration needs: no person, no content of a lead.
 */
@NullMarked
package org.safetyvalve.contracts.accountability;

import org.jspecify.annotations.NullMarked;
