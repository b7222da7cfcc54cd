// Numbers that a reader moves.
