package org.safetyvalve.console.actions;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a command's form: a field, or rows of fields that become a list. */
public sealed interface FormPart permits Field, Rows {

    /** Where it goes in the command's JSON, from the row or the command that it is a part of. */
    String path();

    /** Whichever of the two fits. */
    default <T extends @Nullable Object> T tell(Function<Field, T> ifField, Function<Rows, T> ifRows) {
        return this instanceof Rows rows ? ifRows.apply(rows) : ifField.apply((Field) this);
    }
}
