package qianyi.report.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import qianyi.analysis.Certainty;
import qianyi.answer.ArrivalStatistics;
import qianyi.answer.ArrivalWithErrors;
import qianyi.answer.Outcome;
import qianyi.answer.SamplingInterval;
import qianyi.report.words.CountedWords;
import qianyi.text.Numbers;

/** What was counted of a scenario and target, as fields of {@code summary.json}. A percentile later than the horizon is null. */
record SummaryArrivals(JsonGenerator json) {
    /** "share_by" and "percentiles" as promised, and everything else that was counted under "counted". */
    void write(Certainty.Counted counted) throws IOException {
        brief(counted.statistics());
        ArrivalStatistics of = counted.statistics();
        share(
                "not_by_horizon",
                of.counting() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) of.never() / of.counting()));
        withErrors(counted.withErrors());
        json.writeObjectFieldStart("counted");
        counts(counted.statistics());
        json.writeObjectFieldStart("unfiltered");
        brief(counted.unfiltered());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The share by the year of the target, and the percentiles of the year. */
    void brief(ArrivalStatistics of) throws IOException {
        share("share_by", of.shareBy(of.target().by()));
        percentiles("percentiles", of.percentiles());
    }

    /** Nulls where a target has none. */
    void withErrors(Optional<ArrivalWithErrors> errors) throws IOException {
        share(
                "share_by_with_errors",
                errors.map(of -> of.shareBy(of.target().by())).orElse(OptionalDouble.empty()));
        if (errors.isPresent()) {
            shares(errors.get());
            percentiles("percentiles_with_errors", errors.get().percentiles());
        } else {
            json.writeNullField("shares_with_errors");
            json.writeNullField("percentiles_with_errors");
        }
        share(
                "not_by_horizon_with_errors",
                errors.map(of -> OptionalDouble.of(of.notByHorizon())).orElse(OptionalDouble.empty()));
    }

    /** By the year of the target and those that are shown. */
    private void shares(ArrivalWithErrors of) throws IOException {
        json.writeObjectFieldStart("shares_with_errors");
        for (int year : CountedWords.years(of.target(), of.period())) {
            share(Integer.toString(year), of.shareBy(year));
        }
        json.writeEndObject();
    }

    private void percentiles(String name, List<ArrivalStatistics.Percentile> percentiles) throws IOException {
        json.writeObjectFieldStart(name);
        for (ArrivalStatistics.Percentile percentile : percentiles) {
            json.writeFieldName("p" + percentile.percent());
            if (percentile.year().isPresent()) {
                json.writeNumber(percentile.year().getAsInt());
            } else {
                json.writeNull();
            }
        }
        json.writeEndObject();
    }

    private void counts(ArrivalStatistics of) throws IOException {
        json.writeNumberField("runs", of.runs());
        json.writeNumberField("failed", of.failed());
        json.writeNumberField("left_out", of.leftOut());
        json.writeNumberField("counting", of.counting());
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            json.writeNumberField(
                    kind.name().toLowerCase(Locale.ROOT), of.outcomes().get(kind));
        }
        json.writeNumberField("lost_again", of.lostAgain());
        int by = of.target().by();
        Optional<SamplingInterval> interval = of.interval(by);
        share("share_by_low", interval.map(i -> OptionalDouble.of(i.low())).orElse(OptionalDouble.empty()));
        share("share_by_high", interval.map(i -> OptionalDouble.of(i.high())).orElse(OptionalDouble.empty()));
        json.writeFieldName("runs_to_halve");
        OptionalLong more = of.runsToHalve(by);
        if (more.isPresent()) {
            json.writeNumber(more.getAsLong());
        } else {
            json.writeNull();
        }
        json.writeObjectFieldStart("instants");
        for (ArrivalStatistics.Percentile percentile : of.percentiles()) {
            share("p" + percentile.percent(), percentile.instant());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("reached_by");
        for (Map.Entry<Integer, Integer> year : of.reachedBy().entrySet()) {
            json.writeNumberField(year.getKey().toString(), year.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("share_intervals");
        for (int year : of.reachedBy().keySet()) {
            Optional<SamplingInterval> about = of.interval(year);
            if (about.isPresent()) {
                json.writeArrayFieldStart(Integer.toString(year));
                json.writeNumber(Numbers.shortest(about.get().low()));
                json.writeNumber(Numbers.shortest(about.get().high()));
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private void share(String name, OptionalDouble value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeNumber(Numbers.shortest(value.getAsDouble()));
        } else {
            json.writeNull();
        }
    }
}
