package qianyi.engine;

/**
 * What each of several requests receives of an amount that does not suffice for all (Vensim reference manual,
 * "Allocation functions"). Each request has a curve that falls from the whole request to nothing as the price, a
 * priority, rises; the price is sought at which what all receive is the amount. A request of fixed quantity keeps its
 * whole at every price; where such requests alone exceed the amount they share it in proportion (SDEverywhere's reference
 * allocate_ptype, written by Vensim).
 */
final class Allocation {
    private static final int MOST_HALVINGS = 2_000;

    private Allocation() {}

    /** All requests have the rectangular profile of one width. */
    static double[] byPriority(double[] requests, double[] priorities, double width, double supply) {
        double[][] profiles = new double[requests.length][];
        for (int i = 0; i < requests.length; i++) {
            profiles[i] = new double[] {1, priorities[i], width, 0};
        }
        return available(requests, profiles, supply);
    }

    /**
     * @param profiles for each request its shape (0 fixed, 1 rectangular, 2 triangular, 3 normal, 4 exponential), its
     *     priority, its width and one more number; NaN for other shapes
     */
    static double[] available(double[] requests, double[][] profiles, double supply) {
        double wanted = total(requests);
        if (supply >= wanted) {
            return requests.clone();
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] profile : profiles) {
            double reach = reach(profile);
            low = Math.min(low, profile[1] - reach);
            high = Math.max(high, profile[1] + reach);
        }
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (!(middle > low && middle < high)) {
                break;
            }
            if (total(at(middle, requests, profiles)) > supply) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double amount = Math.max(0, supply);
        return withinSupply(between(at(low, requests, profiles), at(high, requests, profiles), amount), amount);
    }

    /** How far from its priority a curve goes. */
    static double reach(double[] profile) {
        return 40 * Math.max(Math.abs(profile[2]), 1e-9);
    }

    private static double[] at(double price, double[] requests, double[][] profiles) {
        double[] received = new double[requests.length];
        for (int i = 0; i < requests.length; i++) {
            received[i] = requests[i] * share(price, profiles[i]);
        }
        return received;
    }

    /** The price falls between neighbouring numbers; where a curve jumps there, all that jump share alike. */
    private static double[] between(double[] more, double[] less, double supply) {
        double most = total(more);
        double least = total(less);
        double part = most > least ? Math.max(0, Math.min(1, (supply - least) / (most - least))) : 0;
        double[] received = new double[more.length];
        for (int i = 0; i < more.length; i++) {
            received[i] = less[i] + part * (more[i] - less[i]);
        }
        return received;
    }

    /** Requests that no price moves may ask for more than there is; these share in proportion to what they ask for. */
    private static double[] withinSupply(double[] received, double supply) {
        double given = total(received);
        if (given > supply) {
            for (int i = 0; i < received.length; i++) {
                received[i] *= supply / given;
            }
        }
        return received;
    }

    private static double total(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }

    /** Which share of a request is received at a price. */
    static double share(double price, double[] profile) {
        double above = price - profile[1];
        double width = profile[2];
        if (width <= 0 && profile[0] >= 1 && profile[0] <= 4) {
            return above < 0 ? 1 : 0;
        }
        return switch ((int) profile[0]) {
            case 0 -> 1;
            case 1 -> Math.max(0, Math.min(1, 0.5 - above / width));
            case 2 -> triangular(above / width);
            case 3 -> SpecialFunctions.normalBelow(-above / width);
            case 4 -> above < 0 ? 1 - 0.5 * Arithmetic.exp(above / width) : 0.5 * Arithmetic.exp(-above / width);
            default -> Double.NaN;
        };
    }

    /** One minus the integral of a triangle of area 1 between -1/2 and 1/2. */
    private static double triangular(double x) {
        if (x <= -0.5) {
            return 1;
        }
        if (x >= 0.5) {
            return 0;
        }
        return x < 0 ? 1 - 2 * (x + 0.5) * (x + 0.5) : 2 * (0.5 - x) * (0.5 - x);
    }
}
