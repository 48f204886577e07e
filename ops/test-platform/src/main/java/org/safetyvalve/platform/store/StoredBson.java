package org.safetyvalve.platform.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Documents as BSON bytes. A scan reads only the fields that its filter names; everything else is stepped over. */
final class StoredBson {

    private StoredBson() {}

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        return Arrays.copyOf(buffer.array(), buffer.writerIndex());
    }

    static Document decode(byte[] bson) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    /** Decodes only the named top-level fields, in their order in the document. */
    static Document decode(byte[] bson, Set<String> fields) {
        byte[] part = new byte[bson.length];
        int length = 4;
        int at = 4;
        while (bson[at] != 0) {
            int end = elementEnd(bson, at);
            if (fields.contains(nameAt(bson, at + 1))) {
                System.arraycopy(bson, at, part, length, end - at);
                length += end - at;
            }
            at = end;
        }
        part[length++] = 0;
        writeInt(part, length);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(part, 0, length));
    }

    private static String nameAt(byte[] bson, int start) {
        return new String(bson, start, cStringEnd(bson, start) - 1 - start, StandardCharsets.UTF_8);
    }

    private static int elementEnd(byte[] bson, int start) {
        int value = cStringEnd(bson, start + 1);
        return switch (bson[start]) {
            case 0x01, 0x09, 0x11, 0x12 -> value + 8;
            case 0x02, 0x0D, 0x0E -> value + 4 + intAt(bson, value);
            case 0x03, 0x04, 0x0F -> value + intAt(bson, value);
            case 0x05 -> value + 5 + intAt(bson, value);
            case 0x07 -> value + 12;
            case 0x08 -> value + 1;
            case 0x0A, 0x06, 0x7F, (byte) 0xFF -> value;
            case 0x0B -> cStringEnd(bson, cStringEnd(bson, value));
            case 0x0C -> value + 4 + intAt(bson, value) + 12;
            case 0x10 -> value + 4;
            case 0x13 -> value + 16;
            default -> throw new IllegalStateException("unknown BSON type " + bson[start]);
        };
    }

    private static int cStringEnd(byte[] bson, int start) {
        int at = start;
        while (bson[at] != 0) {
            at++;
        }
        return at + 1;
    }

    private static int intAt(byte[] bson, int at) {
        return (bson[at] & 0xFF) | (bson[at + 1] & 0xFF) << 8 | (bson[at + 2] & 0xFF) << 16 | bson[at + 3] << 24;
    }

    private static void writeInt(byte[] bson, int value) {
        bson[0] = (byte) value;
        bson[1] = (byte) (value >> 8);
        bson[2] = (byte) (value >> 16);
        bson[3] = (byte) (value >> 24);
    }
}
