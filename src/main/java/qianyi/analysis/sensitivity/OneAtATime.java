package qianyi.analysis.sensitivity;

import java.util.List;
import qianyi.ensemble.Design;

/**
 * Values, not shares: first every coordinate at its centre, then for each move two runs, with its coordinates at its low
 * and at its high value and all others at the centre.
 *
 * @param centre one number a coordinate
 */
record OneAtATime(List<Double> centre, List<Move> moves) implements Design {
    /** Coordinates that go together from one value to another. */
    record Move(List<Integer> coordinates, double low, double high) {}

    int runs() {
        return 1 + 2 * moves.size();
    }

    @Override
    public int inputs() {
        return centre.size();
    }

    @Override
    public void fill(long from, double[][] out) {
        for (int i = 0; i < out[0].length; i++) {
            for (int coordinate = 0; coordinate < out.length; coordinate++) {
                out[coordinate][i] = centre.get(coordinate);
            }
            int run = Math.toIntExact(from + i);
            if (run > 0) {
                Move move = moves.get((run - 1) / 2);
                for (int coordinate : move.coordinates()) {
                    out[coordinate][i] = run % 2 == 1 ? move.low() : move.high();
                }
            }
        }
    }

    @Override
    public long noise(long run) {
        return 0;
    }
}
