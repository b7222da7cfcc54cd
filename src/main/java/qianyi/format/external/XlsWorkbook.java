package qianyi.format.external;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;

/** A workbook of Excel before 2007 (BIFF8). */
record XlsWorkbook(HSSFWorkbook workbook, List<String> sheets, List<DefinedName> names) implements ExternalWorkbook {
    // The library answers a damaged file with whatever exception its code happens to meet, so all of them are caught.

    static XlsWorkbook read(byte[] bytes) throws UnreadableException {
        try {
            HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes));
            List<String> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                sheets.add(workbook.getSheetName(i));
            }
            return new XlsWorkbook(workbook, List.copyOf(sheets), names(workbook, sheets));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException("external.workbook-broken");
        }
    }

    private static List<DefinedName> names(HSSFWorkbook workbook, List<String> sheets) {
        List<DefinedName> names = new ArrayList<>();
        for (HSSFName name : workbook.getAllNames()) {
            int scope = name.getSheetIndex();
            Optional<String> sheet = scope < 0 ? Optional.empty() : Optional.of(sheets.get(scope));
            String formula = name.isFunctionName() || name.isDeleted() ? "" : name.getRefersToFormula();
            names.add(DefinedName.of(name.getNameName(), sheet, formula == null ? "" : formula));
        }
        return List.copyOf(names);
    }

    @Override
    public Sheet sheet(String name) throws UnreadableException {
        try {
            return cells(workbook.getSheetAt(sheets.indexOf(name)));
        } catch (RuntimeException e) {
            throw new UnreadableException("external.workbook-broken");
        }
    }

    private static Sheet cells(HSSFSheet sheet) throws UnreadableException {
        Sheet.Builder cells = new Sheet.Builder();
        for (Row row : sheet) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                cells.put(cell.getRowIndex(), cell.getColumnIndex(), value(cell));
            }
        }
        return cells.build();
    }

    private static ExternalCell value(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> ExternalCell.of(cell.getNumericCellValue());
            case STRING -> ExternalCell.of(cell.getRichStringCellValue().getString());
            case BOOLEAN -> ExternalCell.of(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                ExternalCell.of(FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> ExternalCell.EMPTY;
        };
    }
}
