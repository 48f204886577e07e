package org.safetyvalve.starter.projection;

import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Copies of views: a fold may change the one that it is given, and one that gives up half way leaves no trace. */
final class Views {
    private Views() {}

    static Document copy(Document view) {
        Document copy = new Document();
        view.forEach((field, content) -> copy.append(field, copyOf(content)));
        return copy;
    }

    private static @Nullable Object copyOf(@Nullable Object content) {
        if (content instanceof Document document) {
            return copy(document);
        }
        if (content instanceof List<?> list) {
            return list.stream().map(Views::copyOf).collect(Collectors.toList());
        }
        return content;
    }
}
