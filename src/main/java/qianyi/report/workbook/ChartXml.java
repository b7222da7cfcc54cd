package qianyi.report.workbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import qianyi.report.table.Cell;
import qianyi.text.Numbers;

/** A chart as its part of a workbook has it (ECMA-376, part 1, 21.2). */
final class ChartXml {
    private static final String NAMESPACES = "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String AXES = "<c:axId val=\"1\"/><c:axId val=\"2\"/>";
    private static final int POINT = 12_700;
    private static final int TITLE = 1200;
    private static final int SMALL = 900;

    private final StringBuilder out =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final SheetChart chart;

    private ChartXml(SheetChart chart) {
        this.chart = chart;
    }

    static String of(SheetChart chart) {
        return new ChartXml(chart).write();
    }

    private String write() {
        out.append("<c:chartSpace ").append(NAMESPACES).append("><c:roundedCorners val=\"0\"/><c:chart>");
        title(chart.title(), TITLE, true);
        out.append("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
        if (chart.bars().isEmpty()) {
            byYear();
        } else {
            bars();
        }
        out.append("</c:plotArea>");
        legend();
        out.append("<c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"gap\"/></c:chart>");
        out.append("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>");
        return out.append("</c:chartSpace>").toString();
    }

    private void byYear() {
        if (!chart.areas().isEmpty()) {
            out.append("<c:areaChart><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>");
            series(chart.areas(), 0, false);
            out.append(AXES).append("</c:areaChart>");
        }
        out.append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        series(chart.lines(), chart.areas().size(), true);
        out.append("<c:marker val=\"1\"/>").append(AXES).append("</c:lineChart>");
        years();
        numbers("l", "midCat");
    }

    /** From the left, the first at the top. */
    private void bars() {
        out.append("<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>");
        series(chart.bars(), 0, false);
        out.append("<c:gapWidth val=\"40\"/><c:overlap val=\"100\"/>")
                .append(AXES)
                .append("</c:barChart>");
        out.append("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling>")
                .append(
                        "<c:delete val=\"0\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>")
                .append("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>")
                .append("<c:crossAx val=\"2\"/><c:tickLblSkip val=\"1\"/></c:catAx>");
        numbers("b", "between");
    }

    private void title(String words, int size, boolean bold) {
        out.append("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr/></a:pPr><a:r><a:rPr sz=\"")
                .append(size)
                .append("\" b=\"")
                .append(bold ? 1 : 0)
                .append("\"/><a:t>")
                .append(text(words))
                .append("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
    }

    private void series(List<SheetChart.Series> some, int first, boolean lines) {
        for (int i = 0; i < some.size(); i++) {
            SheetChart.Series series = some.get(i);
            int place = first + i;
            out.append("<c:ser><c:idx val=\"")
                    .append(place)
                    .append("\"/><c:order val=\"")
                    .append(place);
            out.append("\"/><c:tx><c:v>").append(text(series.name())).append("</c:v></c:tx><c:spPr>");
            look(series.look(), lines);
            out.append("</c:spPr>").append(lines ? "<c:marker><c:symbol val=\"none\"/></c:marker>" : "");
            cells("cat", series.places());
            cells("val", series.values());
            out.append(lines ? "<c:smooth val=\"0\"/>" : "").append("</c:ser>");
        }
    }

    private void look(SheetChart.Look look, boolean line) {
        String fill = look.opacity() == 0
                ? "<a:noFill/>"
                : "<a:solidFill><a:srgbClr val=\"" + look.hex() + "\"><a:alpha val=\""
                        + Math.round(look.opacity() * 100_000) + "\"/></a:srgbClr></a:solidFill>";
        if (line) {
            out.append("<a:ln w=\"").append(Math.round(look.width() * POINT)).append("\" cap=\"flat\">");
            out.append(fill).append("<a:prstDash val=\"").append(look.dash()).append("\"/></a:ln>");
        } else {
            out.append(fill).append("<a:ln><a:noFill/></a:ln>");
        }
    }

    /** With the numbers beside the reference, for programs that show a chart without computing its sheets. */
    private void cells(String role, SheetChart.Cells cells) {
        List<Cell> all = cells.cells();
        boolean words = all.stream().noneMatch(Cell::isNumber);
        String kind = words ? "str" : "num";
        out.append("<c:").append(role).append("><c:").append(kind).append("Ref><c:f>");
        out.append(text(cells.reference())).append("</c:f><c:").append(kind).append("Cache>");
        out.append(words ? "" : "<c:formatCode>General</c:formatCode>");
        out.append("<c:ptCount val=\"").append(all.size()).append("\"/>");
        for (int i = 0; i < all.size(); i++) {
            if (words || all.get(i).isNumber()) {
                out.append("<c:pt idx=\"").append(i).append("\"><c:v>");
                out.append(
                        words
                                ? text(all.get(i).words())
                                : Numbers.shortest(all.get(i).number().getAsDouble()));
                out.append("</c:v></c:pt>");
            }
        }
        out.append("</c:")
                .append(kind)
                .append("Cache></c:")
                .append(kind)
                .append("Ref></c:")
                .append(role)
                .append('>');
    }

    private void years() {
        out.append("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>")
                .append("<c:delete val=\"0\"/><c:axPos val=\"b\"/>");
        title(chart.across(), SMALL, false);
        out.append("<c:numFmt formatCode=\"0\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/>")
                .append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"2\"/>")
                .append(String.format(
                        Locale.ROOT,
                        "<c:tickLblSkip val=\"%d\"/><c:tickMarkSkip val=\"%d\"/>",
                        SheetChart.LABELLED,
                        SheetChart.LABELLED))
                .append("</c:catAx>");
    }

    /** The axis of the numbers; with bars it crosses that of the names at the last one, which is at the foot. */
    private void numbers(String side, String between) {
        SheetChart.Scale scale = chart.scale();
        out.append("<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"")
                .append(Numbers.shortest(scale.low()))
                .append("\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"")
                .append(side)
                .append("\"/><c:majorGridlines>")
                .append(
                        "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr>")
                .append("</c:majorGridlines>");
        title(chart.along(), SMALL, false);
        out.append("<c:numFmt formatCode=\"")
                .append(scale.format())
                .append("\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/>")
                .append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"")
                .append(chart.bars().isEmpty() ? "low" : "nextTo")
                .append("\"/><c:crossAx val=\"1\"/>")
                .append(chart.bars().isEmpty() ? "" : "<c:crosses val=\"max\"/>")
                .append("<c:crossBetween val=\"")
                .append(between)
                .append("\"/>")
                .append(scale.step() == 0 ? "" : "<c:majorUnit val=\"" + Numbers.shortest(scale.step()) + "\"/>")
                .append("</c:valAx>");
    }

    /** Series without a name are left out of it. */
    private void legend() {
        List<SheetChart.Series> all = Stream.of(chart.areas(), chart.lines(), chart.bars())
                .flatMap(List::stream)
                .toList();
        out.append("<c:legend><c:legendPos val=\"b\"/>");
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().isEmpty()) {
                out.append("<c:legendEntry><c:idx val=\"").append(i);
                out.append("\"/><c:delete val=\"1\"/></c:legendEntry>");
            }
        }
        out.append("<c:overlay val=\"0\"/></c:legend>");
    }

    static String text(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
