package org.safetyvalve.starter.store.conformance;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.UnaryOperator;
import org.bson.BsonArray;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A message of MongoDB's wire protocol. One of the kind that carries a command or an answer (OP_MSG) can be read as one
 * document, its lists of documents among the other fields, and be written so; any other stays as it is.
 */
record WireMessage(byte[] bytes) {
    private static final int HEADER = 16;
    private static final int OP_MSG = 2013;
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    static WireMessage read(DataInputStream in) throws IOException {
        byte[] length = new byte[4];
        in.readFully(length);
        byte[] all = new byte[littleEndian(length).getInt()];
        System.arraycopy(length, 0, all, 0, 4);
        in.readFully(all, 4, all.length - 4);
        return new WireMessage(all);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private boolean carriesADocument() {
        return littleEndian(bytes).getInt(12) == OP_MSG;
    }

    /** The command or answer; empty for a message of another kind. */
    BsonDocument document() {
        BsonDocument document = new BsonDocument();
        if (!carriesADocument()) {
            return document;
        }
        ByteBuffer in = littleEndian(bytes).position(HEADER + 4);
        while (in.hasRemaining()) {
            if (in.get() == 0) {
                document.putAll(next(in));
            } else {
                int end = in.position() + in.getInt();
                StringBuilder field = new StringBuilder();
                for (byte c = in.get(); c != 0; c = in.get()) {
                    field.append((char) c);
                }
                BsonArray list = new BsonArray();
                while (in.position() < end) {
                    list.add(next(in));
                }
                document.put(field.toString(), list);
            }
        }
        return document;
    }

    private static BsonDocument next(ByteBuffer in) {
        int length = in.getInt(in.position());
        ByteBuffer one = in.slice().order(ByteOrder.LITTLE_ENDIAN).limit(length);
        in.position(in.position() + length);
        try (BsonBinaryReader reader = new BsonBinaryReader(one)) {
            return CODEC.decode(reader, DecoderContext.builder().build());
        }
    }

    /** The same message with its document changed. */
    WireMessage with(UnaryOperator<BsonDocument> change) {
        if (!carriesADocument()) {
            return this;
        }
        BasicOutputBuffer body = new BasicOutputBuffer();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(body)) {
            CODEC.encode(
                    writer, change.apply(document()), EncoderContext.builder().build());
        }
        byte[] encoded = body.toByteArray();
        byte[] changed = new byte[HEADER + 5 + encoded.length];
        System.arraycopy(bytes, 0, changed, 0, HEADER + 4);
        littleEndian(changed).putInt(0, changed.length);
        System.arraycopy(encoded, 0, changed, HEADER + 5, encoded.length);
        return new WireMessage(changed);
    }
}
