/** Regular exchanges (定期沟通) between discipline inspection and the safety committee office. Plain Java, no framework type. */
@NullMarked
package org.safetyvalve.accountability.exchanges;

import org.jspecify.annotations.NullMarked;
