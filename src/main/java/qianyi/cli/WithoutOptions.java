package qianyi.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import qianyi.study.Assumption;
import qianyi.study.StudyInputs;

/** Which groups of assumptions are not drawn. */
final class WithoutOptions {
    @Option(
            names = "--without",
            paramLabel = "GROUP",
            converter = GroupName.class,
            completionCandidates = GroupNames.class,
            description = "cli.without")
    private List<Assumption.Group> groups = new ArrayList<>();

    Set<Assumption.Group> groups() {
        Set<Assumption.Group> set = EnumSet.noneOf(Assumption.Group.class);
        set.addAll(groups);
        return Set.copyOf(set);
    }

    /** Says what each group switched off keeps from being drawn. */
    void tell(StudyInputs inputs, Console console) {
        EnumSet.allOf(Assumption.Group.class).stream().filter(groups::contains).forEach(group -> {
            long kept = inputs.switchedOff().stream()
                    .filter(assumption -> assumption.group() == group)
                    .count();
            console.say("cli.without.off", word(group), kept);
        });
    }

    /** The name of a group as it is typed. */
    static String word(Assumption.Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    /** The groups as they are typed. */
    static final class GroupNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Assumption.Group.values())
                    .map(WithoutOptions::word)
                    .iterator();
        }
    }

    /** The name of a group, in any case. */
    static final class GroupName implements ITypeConverter<Assumption.Group> {
        @Override
        public Assumption.Group convert(String value) {
            return Arrays.stream(Assumption.Group.values())
                    .filter(group -> word(group).equals(value.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(value));
        }
    }
}
