package qianyi.report;

import java.util.List;
import java.util.OptionalDouble;
import qianyi.analysis.GroupWidth;
import qianyi.study.Period;
import qianyi.study.Study;
import qianyi.target.ArrivalStatistics;
import qianyi.text.Numbers;

/** How far each group of assumptions spreads the date: a row a group, each spread as years and as a bar. */
final class GroupWidths {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 14;
    private static final int ARROW = 7;

    private GroupWidths() {}

    static void write(Html html, Study study, List<GroupWidth> groups, Shown shown) {
        if (groups.isEmpty()) {
            return;
        }
        html.element("h3", shown.text("report.width"));
        html.raw("<div class=\"scroll\"><table class=\"widths\" data-name=\"width\">\n");
        html.element(
                "caption",
                shown.text(
                        "report.width.caption",
                        study.targets().get(0).label(),
                        study.scenario(study.baseline()).orElseThrow().title(),
                        Percentiles.count(groups.get(0).alone().runs())));
        html.raw("<thead><tr>");
        html.element("th scope=\"col\"", shown.text("report.width.group"));
        html.element("th scope=\"col\" class=\"number\"", shown.text("report.width.inputs"));
        html.element("th scope=\"col\"", shown.text("report.width.alone"));
        html.element("th scope=\"col\"", shown.text("report.width.without"));
        html.raw("</tr></thead>\n<tbody>\n");
        for (GroupWidth group : groups) {
            html.raw("<tr>").element("th scope=\"row\"", Outcomes.group(group.group(), shown));
            html.number("td", Integer.toString(group.inputs()), group.inputs());
            spread(html, group.alone(), groups, shown);
            spread(html, group.without(), groups, shown);
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table></div>\n");
    }

    private static void spread(Html html, ArrivalStatistics counted, List<GroupWidth> all, Shown shown) {
        html.raw("<td><span class=\"years\">").text(words(counted, shown)).raw("</span>");
        bar(html, counted, first(all));
        html.raw("</td>");
    }

    private static String words(ArrivalStatistics counted, Shown shown) {
        return counted.percentile(5)
                .map(low -> shown.text(
                        "report.width.years",
                        instant(low.instant(), counted.period(), shown),
                        instant(counted.percentile(95).orElseThrow().instant(), counted.period(), shown)))
                .orElse("–");
    }

    static String instant(OptionalDouble instant, Period period, Shown shown) {
        return instant.isPresent()
                ? Numbers.fixed(instant.getAsDouble(), 1)
                : shown.text("report.page.later", Integer.toString(period.to()));
    }

    /** The earliest of all ends, so that the bars can be laid side by side. */
    private static int first(List<GroupWidth> all) {
        return all.stream()
                .flatMap(group -> List.of(group.alone(), group.without()).stream())
                .flatMap(counted -> counted.percentile(5).stream())
                .mapToInt(low -> (int) Math.floor(
                        low.instant().orElse(all.get(0).alone().period().to())))
                .min()
                .orElse(0);
    }

    private static void bar(Html html, ArrivalStatistics counted, int first) {
        if (counted.percentiles().isEmpty()) {
            return;
        }
        double left = x(counted, 5, first);
        double right = x(counted, 95, first);
        boolean later = counted.percentile(95).orElseThrow().instant().isEmpty();
        html.raw("<svg class=\"spread\" width=\"" + (WIDTH + ARROW) + "\" height=\"" + HEIGHT
                + "\" aria-hidden=\"true\"><rect x=\"" + Numbers.fixed(left, 1) + "\" y=\"4\" height=\"6\" width=\""
                + Numbers.fixed(Math.max(1, right - left), 1) + "\" fill=\"#0072b2\"/>");
        if (later) {
            html.raw("<path d=\"M" + WIDTH + " 1l" + ARROW + " 6l-" + ARROW + " 6z\" fill=\"#0072b2\"/>");
        }
        html.raw("<rect x=\"" + Numbers.fixed(x(counted, 50, first) - 1, 1)
                + "\" y=\"0\" width=\"2\" height=\"14\" fill=\"#000\"/></svg>");
    }

    private static double x(ArrivalStatistics counted, int percent, int first) {
        int last = counted.period().to();
        double at = counted.percentile(percent).orElseThrow().instant().orElse(last);
        return WIDTH * (at - first) / Math.max(1, last - first);
    }
}
