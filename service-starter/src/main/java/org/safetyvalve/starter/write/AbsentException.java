package org.safetyvalve.starter.write;

/** There is no such record, or the caller may not know that there is one: the answer is the same (404). */
public final class AbsentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String collection;
    private final String id;

    public AbsentException(String collection, String id) {
        super("nothing in " + collection + " is called " + id);
        this.collection = collection;
        this.id = id;
    }

    public String collection() {
        return collection;
    }

    public String id() {
        return id;
    }
}
