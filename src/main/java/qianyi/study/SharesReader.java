package qianyi.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.model.Names;
import qianyi.model.Span;

/** Reads which assumptions are shares of one whole. */
final class SharesReader {
    private final List<Assumption> assumptions;
    private final boolean ownTable;
    private final Map<String, Span> earlier = new HashMap<>();

    /** @param ownTable whether it is the table of the study's folder; a group need not be in another one */
    SharesReader(List<Assumption> assumptions, boolean ownTable) {
        this.assumptions = assumptions;
        this.ownTable = ownTable;
    }

    List<ShareGroup> read(List<YamlNode> groups) {
        return groups.stream().flatMap(node -> group(node).stream()).toList();
    }

    private Optional<ShareGroup> group(YamlNode node) {
        Optional<List<YamlNode>> listed = node.list();
        List<YamlNode> nodes = listed.orElse(List.of());
        if (listed.isPresent() && nodes.size() < 2) {
            node.error("study.shares-too-few", nodes.size());
            return Optional.empty();
        }
        List<Assumption> members = new ArrayList<>();
        for (YamlNode each : nodes) {
            member(each).filter(member -> isSound(each, member, members)).ifPresent(members::add);
        }
        return members.isEmpty() || members.size() < nodes.size()
                ? Optional.empty()
                : Optional.of(
                        new ShareGroup(members.stream().map(Assumption::title).toList()));
    }

    /** Of the unit of those before it, and in no group yet. */
    private boolean isSound(YamlNode node, Assumption member, List<Assumption> before) {
        Span first = earlier.putIfAbsent(member.title(), node.span());
        if (first != null) {
            node.error("study.shares-twice", member.title(), first.line());
            return false;
        }
        Optional<Assumption> other =
                before.stream().filter(one -> !one.unit().equals(member.unit())).findFirst();
        other.ifPresent(one -> node.error(
                "study.shares-units-differ",
                member.title(),
                member.unit().toString(),
                one.title(),
                one.unit().toString()));
        return other.isEmpty();
    }

    private Optional<Assumption> member(YamlNode node) {
        Optional<String> written = node.text();
        Optional<Assumption> found = written.flatMap(name -> assumptions.stream()
                .filter(one -> comparable(one.title()).equals(comparable(name)))
                .findFirst());
        Optional<Assumption> moved = found.filter(one -> one.low().isPresent());
        if (written.isEmpty() || moved.isPresent()) {
            return moved;
        }
        if (!ownTable) {
            node.problems().note(node.span(), "study.shares-not-in-table", written.get());
        } else if (found.isPresent()) {
            node.error("study.shares-no-range", found.get().title());
        } else {
            List<String> known = assumptions.stream().map(Assumption::title).toList();
            node.problems()
                    .unknown(node.span(), "study.shares-unknown", "study.shares-unknown-near", written.get(), known);
        }
        return Optional.empty();
    }

    private static String comparable(String title) {
        return Names.canonical(title.replaceAll("\\s*([\\[\\],=])\\s*", "$1"));
    }
}
