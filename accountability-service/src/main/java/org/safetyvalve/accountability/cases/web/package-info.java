/** Cases by REST. */
@NullMarked
package org.safetyvalve.accountability.cases.web;

import org.jspecify.annotations.NullMarked;
