/**
 * The reference campaign: Rizhao, spring 2021, with its dates moved so that it ends on the day it is loaded. What is known of it is in
 * the resources; names of businesses, visits and general hazards are generated with fixed seeds. It is loaded through the public
 * interfaces only, with idempotency keys made from fixed names, so that loading it again adds nothing.
 */
@NullMarked
package org.safetyvalve.quickstart.campaign;

import org.jspecify.annotations.NullMarked;
