package qianyi.report.brief;

/** A kind of paragraph, with the id of its style and the name that Word knows it by. */
enum Role {
    TITLE("Title", "Title"),
    BYLINE("Byline", "Byline"),
    HEADING("Heading1", "heading 1"),
    SUBHEADING("Heading2", "heading 2"),
    BODY("BodyText", "Body Text"),
    CAPTION("Caption", "caption"),
    COLUMN("TableHeading", "Table Heading"),
    CELL("TableText", "Table Text"),
    FIGURE("Figure", "Figure"),
    NOTE("Note", "Note"),
    PAGE_NUMBER("Footer", "footer");

    private final String id;
    private final String title;

    Role(String id, String title) {
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }
}
