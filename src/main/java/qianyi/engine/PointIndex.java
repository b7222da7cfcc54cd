package qianyi.engine;

/**
 * Finds the last of some increasing numbers at or before another one. The range is cut into equal parts; each knows the
 * last number before it, from which it is a step or two to the right one.
 */
final class PointIndex {
    private static final int PARTS_A_POINT = 4;
    private static final int MOST_PARTS = 4_096;

    private final double[] x;
    private final double first;
    private final double scale;
    private final int[] before;

    PointIndex(double[] x) {
        this.x = x;
        this.first = x[0];
        int parts = Math.min(MOST_PARTS, PARTS_A_POINT * x.length);
        double width = x[x.length - 1] - first;
        this.scale = width > 0 && Double.isFinite(parts / width) ? parts / width : 0;
        this.before = new int[parts + 1];
        int point = 0;
        for (int part = 0; part <= parts; part++) {
            while (point + 1 < x.length && part(x[point + 1]) < part) {
                point++;
            }
            before[part] = point;
        }
    }

    /** Never smaller for a larger number. */
    private int part(double number) {
        double part = (number - first) * scale;
        return part < before.length - 1 ? (int) part : before.length - 1;
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
