package qianyi.study;

import java.util.List;

/**
 * Assumptions that are shares of one whole: who moves one of them moves the others, so that their sum stays that of the
 * baseline.
 *
 * @param members titles of at least two assumptions of one unit that have a range, in no other group
 */
public record ShareGroup(List<String> members) {
    public ShareGroup {
        members = List.copyOf(members);
    }
}
