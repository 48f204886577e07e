/** The shape that the rooms of records have in common: a list, one record with its actions and its story, a form that begins one. */
@NullMarked
package org.safetyvalve.console.records;

import org.jspecify.annotations.NullMarked;
