package org.safetyvalve.hazard.imports.sheets;

import java.util.List;
import org.safetyvalve.hazard.imports.SheetHeader;
import org.safetyvalve.hazard.imports.SheetRow;
import org.safetyvalve.hazard.imports.UnreadableSheet;

/** Takes a sheet as it is read: its headers, then its rows one by one. */
public interface SheetTaker {

    /**
     * Says which columns are to be read.
     *
     * @param row the number of the row of headers, from 1
     * @throws UnreadableSheet when what must be there is missing
     */
    SheetHeader header(int row, List<String> texts);

    void row(SheetRow row) throws InterruptedException;
}
