package org.safetyvalve.endtoend.faults.process.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.safetyvalve.endtoend.faults.process.Service;

/**
 * A command as somebody gives it, with all that makes a repeat the same command.
 *
 * @param operation for a person to read; the same for a repeat
 * @param aggregate the record that it is about, or null when it creates one whose id only the answer tells
 * @param ifMatch the version that the caller has seen, or 0 when it does not say
 */
record Call(
        String account,
        String key,
        Service service,
        String path,
        Map<String, ?> body,
        String operation,
        String aggregate,
        long ifMatch,
        boolean mayChangeNothing) {

    /** An object of names and values that follow one another. */
    static Map<String, Object> body(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    Call withIfMatch(long version, String otherKey) {
        return new Call(account, otherKey, service, path, body, operation, aggregate, version, mayChangeNothing);
    }

    Call with(String otherKey, Map<String, ?> otherBody, String otherOperation) {
        return new Call(
                account, otherKey, service, path, otherBody, otherOperation, aggregate, ifMatch, mayChangeNothing);
    }
}
