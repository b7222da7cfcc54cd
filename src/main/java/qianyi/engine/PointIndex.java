package qianyi.engine;

/**
 * Finds the last of some increasing numbers at or before another one. The range is cut into equal parts; each knows the
 * last number before it. Where no part holds two of the numbers, one comparison leads from there to the right one.
 */
final class PointIndex {
    private static final int PARTS_A_POINT = 4;
    private static final int MOST_PARTS = 4_096;

    private final double[] x;
    private final double first;
    private final double scale;
    private final int[] before;
    private final double[] next;
    private final boolean oneStep;

    PointIndex(double[] x) {
        this.x = x;
        this.first = x[0];
        int parts = parts(x);
        this.scale = scale(x, parts);
        this.before = new int[parts + 1];
        this.next = new double[parts + 1];
        boolean near = true;
        int point = 0;
        for (int part = 0; part <= parts; part++) {
            while (point + 1 < x.length && part(x[point + 1]) < part) {
                point++;
            }
            before[part] = point;
            next[part] = point + 1 < x.length ? x[point + 1] : Double.POSITIVE_INFINITY;
            near &= point + 2 >= x.length || part(x[point + 2]) > part;
        }
        this.oneStep = near;
    }

    /** So many that no part holds two numbers, if that can be had. */
    private static int parts(double[] x) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < x.length; i++) {
            nearest = Math.min(nearest, x[i] - x[i - 1]);
        }
        double wanted = Math.max(PARTS_A_POINT * x.length, 1.5 * (x[x.length - 1] - x[0]) / nearest);
        return (int) Math.min(MOST_PARTS, wanted);
    }

    private static double scale(double[] x, int parts) {
        double width = x[x.length - 1] - x[0];
        return width > 0 && Double.isFinite(parts / width) ? parts / width : 0;
    }

    /** Never smaller for a larger number. */
    private int part(double number) {
        double part = (number - first) * scale;
        return part < before.length - 1 ? (int) part : before.length - 1;
    }

    /** Whether {@link #ofInside} finds the position. */
    boolean oneStep() {
        return oneStep;
    }

    /** Position of the last number at or before another one that lies between the first and the last, without a branch. */
    int ofInside(double number) {
        int part = (int) ((number - first) * scale);
        return before[part] + 1 + (int) (Double.doubleToRawLongBits(number - next[part]) >> 63);
    }

    /** Position of the last number at or before another one; -1 if all are larger, or it is not a number. */
    int of(double number) {
        if (!(number >= first)) {
            return -1;
        }
        int low = before[part(number)];
        if (low + 1 < x.length && x[low + 1] <= number) {
            low++;
            if (low + 1 < x.length && x[low + 1] <= number) {
                return search(low + 1, number);
            }
        }
        return low;
    }

    /** Where many numbers lie in one part: halving. */
    private int search(int from, double number) {
        int low = from;
        int high = x.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (x[middle] <= number) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
