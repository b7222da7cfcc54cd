package qianyi.report.brief;

import java.nio.ByteBuffer;

/** A picture in the line of text (ISO/IEC 29500-1, 20.4 and 20.2). */
final class WordPicture {
    /** The id of its relation, and its place in the archive. */
    static final String RELATION = "picture";

    static final String PART = "media/headline.png";
    static final String NAMESPACES =
            " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /** Where the header of a PNG has its width; the height follows (ISO/IEC 15948, 11.2.2). */
    private static final int SIZE_AT = 16;

    /** Units of the format to a millimetre. */
    private static final long EMU = 36_000;

    private WordPicture() {}

    /** As large as its box allows. */
    static String of(byte[] png, PaperLayout.Box box, String description) {
        ByteBuffer header = ByteBuffer.wrap(png);
        long wide = header.getInt(SIZE_AT);
        long high = header.getInt(SIZE_AT + Integer.BYTES);
        long across = Math.min(box.width() * EMU, box.height() * EMU * wide / high);
        long down = across * high / wide;
        String size = " cx=\"" + across + "\" cy=\"" + down + "\"/>";
        return "<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent" + size
                + "<wp:docPr id=\"1\" name=\"headline\" descr=\"" + WordXml.text(description) + "\"/>"
                + "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
                + "<a:graphic><a:graphicData uri=\"" + PICTURE + "\"><pic:pic>"
                + "<pic:nvPicPr><pic:cNvPr id=\"1\" name=\"headline.png\"/><pic:cNvPicPr/></pic:nvPicPr>"
                + "<pic:blipFill><a:blip r:embed=\"" + RELATION
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext" + size
                + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
                + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";
    }
}
