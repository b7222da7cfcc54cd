package qianyi.report.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qianyi.analysis.history.Backtest;
import qianyi.analysis.history.HeldFigures;
import qianyi.study.CostAccount;
import qianyi.study.Provenance;
import qianyi.study.Study;

/** How far the numbers of a study are founded: what has no source, the band tried on the past, multipliers found elsewhere. */
record SummaryEvidence(JsonGenerator json, Study study) {
    void write() throws IOException {
        Provenance count = Provenance.of(study.assumptions());
        json.writeObjectFieldStart("provenance");
        json.writeNumberField("values", count.values());
        json.writeNumberField("values_without_source", count.withoutSource());
        json.writeNumberField("ranges", count.ranges());
        json.writeNumberField("ranges_without_source", count.rangesWithoutSource());
        json.writeEndObject();
        held(Backtest.of(study).held());
        json.writeArrayFieldStart("multipliers_found");
        for (CostAccount.Found found :
                study.costs().map(CostAccount::literature).orElse(List.of())) {
            json.writeStartObject();
            json.writeStringField("measure", found.measure().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("value", found.value());
            json.writeStringField("source", found.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void held(Optional<HeldFigures> figures) throws IOException {
        if (figures.isEmpty()) {
            json.writeNullField("band_tried_on_the_past");
            return;
        }
        json.writeObjectFieldStart("band_tried_on_the_past");
        json.writeNumberField("held", figures.get().held());
        json.writeNumberField("of", figures.get().of());
        json.writeNumberField("share_meant", figures.get().share());
        json.writeEndObject();
    }
}
