/** The registers of units and sites (单位、场所), and the catalogues of criteria (判定标准). */
@NullMarked
package org.safetyvalve.console.registers;

import org.jspecify.annotations.NullMarked;
