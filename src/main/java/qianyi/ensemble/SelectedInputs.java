package qianyi.ensemble;

import java.util.List;

/**
 * Some inputs of a wider design, each with the draws that it has there.
 *
 * @param places of the inputs in the wider design
 */
public record SelectedInputs(Design whole, List<Integer> places) implements Design {
    public SelectedInputs {
        places = List.copyOf(places);
    }

    @Override
    public int inputs() {
        return places.size();
    }

    @Override
    public void fill(long from, double[][] out) {
        if (out.length == 0) {
            return;
        }
        double[][] wide = new double[whole.inputs()][];
        for (int i = 0; i < out.length; i++) {
            wide[places.get(i)] = out[i];
        }
        for (int place = 0; place < wide.length; place++) {
            if (wide[place] == null) {
                wide[place] = new double[out[0].length];
            }
        }
        whole.fill(from, wide);
    }
}
