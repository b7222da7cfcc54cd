package qianyi.format.external;

import java.util.List;
import qianyi.model.Diagnosed;
import qianyi.model.Model;

/** Gives the data variables that have no equation the series that data files hold for them. */
public final class DataVariables {
    private DataVariables() {}

    /**
     * The model with its data. A data variable of which an element has no series is filled from the files, with the
     * rule of the variable between the points; every one that no file gives a series is an error of its own.
     *
     * @param file the model's, for the places of errors
     * @param data a later one wins over an earlier one (Vensim manual, "Using Data in Models")
     */
    public static Diagnosed<Model> fill(String file, Model model, List<DataFile> data) {
        throw new UnsupportedOperationException();
    }
}
