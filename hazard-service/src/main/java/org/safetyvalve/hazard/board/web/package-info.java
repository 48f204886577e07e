/** The board over HTTP, made to be cached. */
@NullMarked
package org.safetyvalve.hazard.board.web;

import org.jspecify.annotations.NullMarked;
