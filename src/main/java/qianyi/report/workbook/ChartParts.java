package qianyi.report.workbook;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a workbook that put charts on one of its sheets, one below the other (ECMA-376, part 1, 20.5 and 21.2).
 * The library that writes the sheets knows no charts.
 *
 * @param sheet place of the sheet among all, from 1
 * @param row the first row that is free of cells, from 0
 * @param drawing its number among those of the workbook, from 1
 * @param first number of the first chart among those of the workbook, from 1
 */
record ChartParts(List<SheetChart> charts, int sheet, int row, int drawing, int first) {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
    private static final String TYPES = "[Content_Types].xml";

    private static final long MILLIMETRE = 36_000;
    private static final long WIDTH = 190 * MILLIMETRE;

    /** Of the usual height, which a chart over years and the space below it take. */
    private static final int ROWS = 20;

    /** A part that the library wrote, with what it has to say of the charts. */
    byte[] amended(String name, byte[] part) {
        if (name.equals(TYPES)) {
            StringBuilder types = new StringBuilder();
            type(types, "/xl/drawings/drawing" + drawing + ".xml", "drawing+xml");
            for (int i = 0; i < charts.size(); i++) {
                type(types, "/xl/charts/chart" + (first + i) + ".xml", "drawingml.chart+xml");
            }
            return before("</Types>", types.toString(), part);
        }
        return name.equals("xl/worksheets/sheet" + sheet + ".xml")
                ? before("</worksheet>", "<drawing r:id=\"rId1\"/>", part)
                : part;
    }

    private static void type(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"").append(part).append("\" ContentType=\"");
        types.append(TYPE).append(type).append("\"/>");
    }

    private static byte[] before(String end, String more, byte[] part) {
        String text = new String(part, StandardCharsets.UTF_8);
        int at = text.lastIndexOf(end);
        return (text.substring(0, at) + more + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    /** The parts beside those of the library, by name. */
    Map<String, byte[]> more() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/worksheets/_rels/sheet" + sheet + ".xml.rels",
                HEAD + relationships(relationship(1, "drawing", "../drawings/drawing" + drawing + ".xml")));
        parts.put("xl/drawings/drawing" + drawing + ".xml", anchors());
        StringBuilder relationships = new StringBuilder();
        for (int i = 1; i <= charts.size(); i++) {
            relationships.append(relationship(i, "chart", "../charts/chart" + (first + i - 1) + ".xml"));
            parts.put("xl/charts/chart" + (first + i - 1) + ".xml", ChartXml.of(charts.get(i - 1)));
        }
        parts.put("xl/drawings/_rels/drawing" + drawing + ".xml.rels", HEAD + relationships(relationships.toString()));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static String relationships(String of) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + of + "</Relationships>";
    }

    private static String relationship(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private String anchors() {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"");
        out.append(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">");
        for (int i = 0; i < charts.size(); i++) {
            out.append("<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>");
            out.append(row + 1 + i * ROWS).append("</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx=\"");
            out.append(WIDTH)
                    .append("\" cy=\"")
                    .append(charts.get(i).height() * MILLIMETRE)
                    .append("\"/><xdr:graphicFrame macro=\"\">");
            out.append("<xdr:nvGraphicFramePr><xdr:cNvPr id=\"").append(i + 2).append("\" name=\"chart");
            out.append(i + 1)
                    .append("\" descr=\"")
                    .append(ChartXml.text(charts.get(i).title()));
            out.append("\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>");
            out.append("<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"");
            out.append("http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"");
            out.append("http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"")
                    .append(OFFICE);
            out.append("\" r:id=\"rId").append(i + 1).append("\"/></a:graphicData></a:graphic></xdr:graphicFrame>");
            out.append("<xdr:clientData/></xdr:oneCellAnchor>");
        }
        return out.append("</xdr:wsDr>").toString();
    }
}
