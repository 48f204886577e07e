import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

/** Whether a store lets somebody read: {@code java -cp 'quick-start/target/lib/*' StoreDoor.java URI DATABASE} prints open or closed. */
final class StoreDoor {

    private StoreDoor() {}

    public static void main(String... arguments) {
        try (MongoClient client = MongoClients.create(arguments[0])) {
            client.getDatabase(arguments[1]).getCollection("ledger").find(new Document()).first();
            System.out.println("open");
        } catch (MongoException refused) {
            System.out.println("closed");
        }
    }
}
