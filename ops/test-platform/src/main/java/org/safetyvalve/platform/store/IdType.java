package org.safetyvalve.platform.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** An {@code _id} of any BSON type as a key of the store, in MongoDB's order of values; 1 and 1.0 are the same key. */
final class IdType extends BasicDataType<Object> {

    static final IdType INSTANCE = new IdType();
    private static final String FIELD = "k";

    private IdType() {}

    /**
     * The form in which equal ids are equal objects.
     *
     * @throws NullPointerException for an id that is null, which this store does not take
     */
    static Object normalized(@Nullable Object id) {
        Objects.requireNonNull(id, "a document needs an _id that is not null");
        return id instanceof String ? id : new KeyValue(id).normalized().get(0);
    }

    @Override
    public int compare(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        return ValueComparator.ascWithoutListHandling().compare(left, right);
    }

    @Override
    public int getMemory(Object id) {
        return id instanceof String string ? 48 + 2 * string.length() : 160;
    }

    @Override
    public void write(WriteBuffer buffer, Object id) {
        byte[] bytes = id instanceof String string
                ? string.getBytes(StandardCharsets.UTF_8)
                : StoredBson.encode(new Document(FIELD, id));
        buffer.put((byte) (id instanceof String ? 's' : 'b'))
                .putVarInt(bytes.length)
                .put(bytes);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        boolean isString = buffer.get() == 's';
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return isString
                ? new String(bytes, StandardCharsets.UTF_8)
                : normalized(StoredBson.decode(bytes).get(FIELD));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
