//! Which grids does a workbook hold (XLSX, XLSB, XLS, ODS)?

use super::Content;

pub(super) fn read(bytes: &[u8], content: &mut Content) {
    let _ = (bytes, content);
}
