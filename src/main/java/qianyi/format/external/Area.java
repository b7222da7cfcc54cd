package qianyi.format.external;

import java.util.Optional;

/** A block of cells, both corners included. */
record Area(CellAddress first, CellAddress last) {
    /** "B2" or "$B$2:$D$4". */
    static Optional<Area> parse(String text) {
        int colon = text.indexOf(':');
        Optional<CellAddress> first = CellAddress.parse(colon < 0 ? text : text.substring(0, colon));
        Optional<CellAddress> last = colon < 0 ? first : CellAddress.parse(text.substring(colon + 1));
        return first.isPresent() && last.isPresent() ? between(first.get(), last.get()) : Optional.empty();
    }

    private static Optional<Area> between(CellAddress first, CellAddress last) {
        boolean ordered = first.row() <= last.row() && first.column() <= last.column();
        return ordered ? Optional.of(new Area(first, last)) : Optional.empty();
    }

    int height() {
        return last.row() - first.row() + 1;
    }

    int width() {
        return last.column() - first.column() + 1;
    }

    boolean isOneCell() {
        return first.equals(last);
    }

    @Override
    public String toString() {
        return isOneCell() ? first.toString() : first + ":" + last;
    }
}
