package org.safetyvalve.endtoend.faults.points;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A store whose every operation is announced to a component's {@link Failpoints}. */
public final class StoreWatch {
    private static final Pattern GENERATION = Pattern.compile(".+_g[0-9]+_(views|counters|pairs|postings)");
    private static final Set<String> READING = Set.of("find", "aggregate");
    private static final Set<String> ENDS = Set.of("first", "iterator", "cursor", "into", "forEach");
    private static final Set<String> OPERATIONS = Set.of(
            "insertOne",
            "insertMany",
            "updateOne",
            "updateMany",
            "replaceOne",
            "deleteOne",
            "deleteMany",
            "bulkWrite",
            "findOneAndUpdate",
            "findOneAndReplace",
            "findOneAndDelete",
            "countDocuments",
            "estimatedDocumentCount",
            "createIndex");

    private final Failpoints points;

    private StoreWatch(Failpoints points) {
        this.points = points;
    }

    /** The database, watched. */
    public static MongoDatabase of(MongoDatabase database, Failpoints points) {
        return new StoreWatch(points).database(database);
    }

    private MongoDatabase database(MongoDatabase database) {
        return proxy(MongoDatabase.class, (method, arguments) -> {
            if (method.getName().equals("runCommand")) {
                points.before("runCommand");
                Object answer = call(database, method, arguments);
                points.after("runCommand");
                return answer;
            }
            Object result = call(database, method, arguments);
            if (result instanceof MongoCollection<?> collection) {
                return collection(collection);
            }
            return result instanceof MongoDatabase other ? database(other) : result;
        });
    }

    private MongoCollection<?> collection(MongoCollection<?> collection) {
        String name = kind(collection.getNamespace().getCollectionName());
        return proxy(MongoCollection.class, (method, arguments) -> {
            String step = name + '.' + method.getName();
            if (READING.contains(method.getName())) {
                return reading(step, (MongoIterable<?>) call(collection, method, arguments));
            }
            if (OPERATIONS.contains(method.getName())) {
                points.before(step);
                Object answer = call(collection, method, arguments);
                points.after(step);
                return answer;
            }
            Object result = call(collection, method, arguments);
            return result instanceof MongoCollection<?> other ? collection(other) : result;
        });
    }

    private MongoIterable<?> reading(String step, MongoIterable<?> found) {
        Class<?> type = found instanceof FindIterable<?>
                ? FindIterable.class
                : found instanceof AggregateIterable<?> ? AggregateIterable.class : MongoIterable.class;
        return (MongoIterable<?>) proxy(type, (method, arguments) -> {
            boolean ends = ENDS.contains(method.getName());
            if (ends) {
                points.before(step);
            }
            Object result = call(found, method, arguments);
            if (ends) {
                points.after(step);
                return result;
            }
            return result instanceof MongoIterable<?> other ? reading(step, other) : result;
        });
    }

    /** A projection's collections by what they hold, whatever the generation; others by name. */
    private static String kind(String collection) {
        Matcher generation = GENERATION.matcher(collection);
        return generation.matches() ? generation.group(1) : collection;
    }

    @FunctionalInterface
    private interface Calls {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                StoreWatch.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> calls.call(method, arguments)));
    }

    private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
