package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qianyi.format.Limits;
import qianyi.format.Macros;
import qianyi.format.SyntaxProblems;
import qianyi.format.external.CompanionFiles;
import qianyi.format.external.ExternalTables;
import qianyi.format.vensim.Definition.Sort;
import qianyi.format.vensim.MdlFile.GroupHead;
import qianyi.model.Diagnosed;
import qianyi.model.Diagnostic;
import qianyi.model.Documentation;
import qianyi.model.Group;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Span;
import qianyi.model.TimeSpec;
import qianyi.model.Variable;

/**
 * Reads Vensim's text format, {@code .mdl} (Vensim reference manual, "The Vensim Modeling Language" and "Functions"). A file
 * gives a model or errors; every mistake of its statements is reported in one pass, with what Vensim has and this
 * program does not run. Names that nothing defines are found when the model is compiled.
 */
public final class VensimReader {
    private static final String ENDING = ".mdl";

    private final String file;
    private final SyntaxProblems problems;

    private VensimReader(String file) {
        this.file = file;
        this.problems = new SyntaxProblems(file);
    }

    /**
     * Reads a file as it lies on the disk.
     *
     * @param file its name, for diagnostics
     * @param companions the files that its equations may take values from
     */
    public static Diagnosed<Model> read(String file, byte[] content, CompanionFiles companions) {
        VensimReader reader = new VensimReader(file);
        Optional<Model> model = reader.model(content, companions);
        List<Diagnostic> found = reader.inOrder();
        return model.isPresent() ? Diagnosed.of(model.get(), found) : Diagnosed.failed(found);
    }

    private Optional<Model> model(byte[] content, CompanionFiles companions) {
        String text = VensimEncoding.decode(content, problems);
        if (text.length() > Limits.FILE_LENGTH) {
            problems.error(Span.START, "xmile.file-too-long", Limits.FILE_LENGTH);
            return Optional.empty();
        }
        MdlFile mdl = StatementReader.read(text.indexOf('\n') < 0 ? text.replace('\r', '\n') : text, problems);
        if (mdl.statements().isEmpty()) {
            problems.error(Span.START, "vensim.no-equations");
            return Optional.empty();
        }
        Settings settings = Settings.read(mdl.sketch());
        ExternalTables external = new ExternalTables(companions, settings.files(), problems);
        List<Definition> definitions = Definitions.read(mdl.statements(), problems);
        Ranges ranges = Ranges.read(only(definitions, true), external, problems);
        VensimVariables reading = new VensimVariables(ranges, external, new VensimUnits(settings, problems), problems);
        Macros macros = VensimMacros.read(mdl.macros(), reading, problems);
        List<Variable> made = new ArrayList<>();
        List<Variable> written =
                reading.read(only(definitions, false), Set.of(), (name, shape) -> macros.calls(name, shape, made::add));
        Map<String, Variable> variables = new LinkedHashMap<>();
        written.forEach(variable -> keep(variables, variable));
        made.forEach(variable -> keep(variables, variable));
        variables.computeIfAbsent(VensimTime.NAMES.save(), absent -> VensimTime.savePerStep());
        TimeSpec time = new VensimTime(variables, settings.method(), problems).read();
        return Optional.of(new Model(
                name(),
                file,
                time,
                ranges.dimensions(),
                variables,
                groups(mdl.groups(), definitions, variables),
                ranges.mappings(),
                Optional.of(VensimTime.NAMES),
                mdl.sketch(),
                List.of()));
    }

    private static List<Definition> only(List<Definition> definitions, boolean ofRanges) {
        return definitions.stream()
                .filter(definition -> (definition.sort() == Sort.RANGE || definition.sort() == Sort.ALIAS) == ofRanges)
                .toList();
    }

    private void keep(Map<String, Variable> variables, Variable variable) {
        Variable earlier = variables.putIfAbsent(variable.key(), variable);
        if (earlier != null) {
            problems.error(
                    variable.header().span(),
                    "model.name-twice",
                    variable.name(),
                    earlier.header().span().line());
        }
    }

    private static List<Group> groups(
            List<GroupHead> heads, List<Definition> definitions, Map<String, Variable> variables) {
        List<Set<String>> members = new ArrayList<>();
        heads.forEach(head -> members.add(new LinkedHashSet<>()));
        for (Definition definition : definitions) {
            String name = Names.canonical(definition.name().text());
            int group = definition.statement().group();
            if (group >= 0 && variables.containsKey(name)) {
                members.get(group).add(name);
            }
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            GroupHead head = heads.get(i);
            groups.add(new Group(head.name(), Documentation.parse(head.comment()), List.copyOf(members.get(i))));
        }
        return groups;
    }

    /** The file's name without folder and ending. */
    private String name() {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        boolean ends = name.length() > ENDING.length()
                && name.regionMatches(true, name.length() - ENDING.length(), ENDING, 0, ENDING.length());
        return ends ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** From the top of the file to its end, each once although a macro is read at every call. */
    private List<Diagnostic> inOrder() {
        return problems.found().stream()
                .distinct()
                .sorted(Comparator.comparingInt((Diagnostic d) -> d.span().line())
                        .thenComparingInt(d -> d.span().column()))
                .toList();
    }
}
