package org.safetyvalve.starter.store.conformance;

import com.mongodb.client.MongoClient;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.safetyvalve.starter.store.conformance.BrokenStore.Fault;

/** What may be wrong with a store, each put together from a few changes of commands and answers. */
final class Faults {
    private Faults() {}

    /** A fault in the commands of this name. */
    static Fault in(String command, UnaryOperator<BsonDocument> change) {
        return new Fault() {
            @Override
            public BsonDocument command(BsonDocument asked) {
                return asked.containsKey(command) ? change.apply(asked) : asked;
            }
        };
    }

    /** A fault in the conditions and changes of every update, one document or many. */
    static Fault inUpdates(UnaryOperator<BsonDocument> condition, UnaryOperator<BsonDocument> change) {
        return new Fault() {
            @Override
            public BsonDocument command(BsonDocument asked) {
                for (BsonValue update : asked.getArray("updates", new BsonArray())) {
                    replace(update.asDocument(), "q", condition);
                    replace(update.asDocument(), "u", change);
                }
                return asked;
            }
        };
    }

    /** A fault in the documents that a query of a collection gives back. */
    static Fault inFound(String collection, UnaryOperator<BsonArray> change) {
        return new Fault() {
            @Override
            public BsonDocument answer(BsonDocument asked, BsonDocument answer) {
                if (isOn(asked, "find", collection)) {
                    BsonDocument cursor = answer.getDocument("cursor");
                    cursor.put("firstBatch", change.apply(cursor.getArray("firstBatch")));
                }
                return answer;
            }
        };
    }

    private static boolean isOn(BsonDocument asked, String command, String collection) {
        return asked.containsKey(command) && asked.getString(command).getValue().equals(collection);
    }

    private static void replace(BsonDocument in, String field, UnaryOperator<BsonDocument> change) {
        if (in.get(field) instanceof BsonDocument document) {
            in.put(field, change.apply(document));
        }
    }

    static BsonDocument theSame(BsonDocument document) {
        return document;
    }

    static UnaryOperator<BsonDocument> without(Predicate<String> field) {
        return document -> {
            document.keySet().removeIf(field);
            return document;
        };
    }

    /** Takes one operator of an update for another. */
    static UnaryOperator<BsonDocument> takes(String operator, String forAnother) {
        return update -> {
            BsonValue fields = update.remove(operator);
            if (fields != null) {
                BsonDocument both = update.getDocument(forAnother, new BsonDocument());
                both.putAll(fields.asDocument());
                update.put(forAnother, both);
            }
            return update;
        };
    }

    /** The second under an id takes the place of the first. */
    static BsonDocument overwriting(BsonDocument insert) {
        BsonArray updates = new BsonArray();
        for (BsonValue document : insert.getArray("documents")) {
            updates.add(new BsonDocument(
                            "q", new BsonDocument("_id", document.asDocument().get("_id")))
                    .append("u", document)
                    .append("upsert", BsonBoolean.TRUE));
        }
        BsonDocument update = new BsonDocument("update", insert.get("insert")).append("updates", updates);
        insert.forEach((field, value) -> {
            if (!Set.of("insert", "documents").contains(field)) {
                update.append(field, value);
            }
        });
        return update;
    }

    static BsonDocument ordered(BsonDocument insert) {
        return insert.append("ordered", BsonBoolean.TRUE);
    }

    /** Ids without regard to case, as a collation may have it. */
    static BsonDocument caseless(BsonDocument insert) {
        for (BsonValue document : insert.getArray("documents")) {
            BsonString id = document.asDocument().getString("_id");
            document.asDocument().put("_id", new BsonString(id.getValue().toLowerCase(Locale.ROOT)));
        }
        return insert;
    }

    /** Looks for the documents first and changes them then, whatever has become of them. */
    static Fault inTwoSteps(MongoClient store) {
        return in("update", asked -> {
            for (BsonValue update : asked.getArray("updates")) {
                BsonDocument one = update.asDocument();
                if (one.getBoolean("multi", BsonBoolean.FALSE).getValue()) {
                    BsonArray ids = new BsonArray();
                    store.getDatabase(asked.getString("$db").getValue())
                            .getCollection(asked.getString("update").getValue(), BsonDocument.class)
                            .find(one.getDocument("q"))
                            .forEach(found -> ids.add(found.get("_id")));
                    rest();
                    one.put("q", new BsonDocument("_id", new BsonDocument("$in", ids)));
                }
            }
            return asked;
        });
    }

    private static void rest() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows to those who read what a majority has what it showed the time before. */
    static Fault stale() {
        Map<String, BsonDocument> shown = new ConcurrentHashMap<>();
        return new Fault() {
            @Override
            public BsonDocument answer(BsonDocument asked, BsonDocument answer) {
                if (!asked.containsKey("find") || !asked.containsKey("readConcern")) {
                    return answer;
                }
                BsonDocument before = shown.put(asked.getString("$db").getValue() + asked.get("filter"), answer);
                return before == null ? answer : before;
            }
        };
    }

    /** Once there is a partial index, finds by its field only what is in it. */
    static Fault hidingWhatAPartialIndexLeavesOut() {
        Map<String, BsonDocument> indexed = new ConcurrentHashMap<>();
        return new Fault() {
            @Override
            public BsonDocument command(BsonDocument asked) {
                for (BsonValue index : asked.getArray("indexes", new BsonArray())) {
                    BsonDocument in = index.asDocument().getDocument("partialFilterExpression", new BsonDocument());
                    in.keySet().forEach(field -> indexed.put(field, in));
                }
                if (asked.containsKey("find")) {
                    BsonDocument filter = asked.getDocument("filter", new BsonDocument());
                    indexed.forEach((field, in) -> {
                        if (filter.containsKey(field)) {
                            filter.putAll(in);
                        }
                    });
                }
                return asked;
            }
        };
    }

    static BsonArray reversed(BsonArray found) {
        BsonArray reversed = found.clone();
        Collections.reverse(reversed);
        return reversed;
    }

    static BsonArray none(BsonArray found) {
        return new BsonArray();
    }

    /** Whole numbers as a store has them that keeps all numbers in one type. */
    static BsonArray withNumbersAsFractions(BsonArray found) {
        for (BsonValue document : found) {
            document.asDocument()
                    .replaceAll((field, value) ->
                            value.isNumber() ? new BsonDouble(value.asNumber().doubleValue()) : value);
        }
        return found;
    }

    /** A clock that is an hour ahead. */
    static Fault ahead() {
        return new Fault() {
            @Override
            public BsonDocument answer(BsonDocument asked, BsonDocument answer) {
                if (answer.get("localTime") instanceof BsonDateTime time) {
                    answer.put("localTime", new BsonDateTime(time.getValue() + 3_600_000));
                }
                return answer;
            }
        };
    }

    /** Takes an index for another that is not unique. */
    static BsonDocument notUnique(BsonDocument createIndexes) {
        createIndexes.getArray("indexes").forEach(index -> index.asDocument().remove("unique"));
        return createIndexes;
    }

    /** Takes quoted text for a pattern. */
    static BsonDocument unquoting(BsonDocument find) {
        BsonDocument filter = find.getDocument("filter", new BsonDocument());
        if (filter.get("text") instanceof BsonDocument condition && condition.containsKey("$regex")) {
            String pattern = condition.getString("$regex").getValue();
            condition.put("$regex", new BsonString(pattern.replace("\\Q", "").replace("\\E", "")));
        }
        return find;
    }
}
