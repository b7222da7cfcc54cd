package qianyi.format.external;

import java.util.List;

/** Sheets and the names that they have given to blocks of cells. Formulas count as the values stored with them. */
interface ExternalWorkbook {
    /** In the order of the file; one without a name for a text file. */
    List<String> sheets();

    List<DefinedName> names();

    /** @param name one of the sheets, exactly */
    Sheet sheet(String name) throws UnreadableException;
}
