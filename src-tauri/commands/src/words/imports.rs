//! What is said of an import: each finding, each remark on a file, each reason a file was not read.

use sohoi_core::members::import::FindingCode;
use sohoi_intake::{LooksLike, Note, Refusal};

use super::{Both, both};

/// What is wrong with a row or was mended in it, and what to do.
pub fn finding(code: FindingCode) -> (&'static str, &'static str) {
    use FindingCode as F;
    match code {
        F::NoName => (
            "Chưa có họ tên. Hãy điền tên rồi nhập.",
            "No name. Type it in before importing.",
        ),
        F::TooLong => (
            "Nội dung dài quá. Hãy viết ngắn lại.",
            "Too long. Please shorten it.",
        ),
        F::BirthInFuture => (
            "Ngày sinh ở sau hôm nay. Hãy kiểm tra năm sinh.",
            "The birth lies in the future. Check the year.",
        ),
        F::NotADay => (
            "Không hiểu ngày hoặc năm này; nếu nhập, chữ được giữ trong ghi chú.",
            "Not understood as a day or year; if imported, the text is kept in the notes.",
        ),
        F::NotANumber => (
            "Mục này chỉ ghi số, ô trong danh sách không phải số; nếu nhập, chữ được giữ trong ghi chú.",
            "This field holds numbers and the cell is none; if imported, the text is kept in the notes.",
        ),
        F::NotAMark => (
            "Mục này chỉ ghi có hay không, ô trong danh sách không rõ; nếu nhập, chữ được giữ trong ghi chú.",
            "This field is yes or no and the cell is neither; if imported, the text is kept in the notes.",
        ),
        F::UnknownGroup => (
            "Sổ chưa có tổ, nhóm tên này. Hãy sửa ô cho đúng tên, hoặc lập tổ, nhóm ở trang Chi hội, tổ trước; nếu cứ nhập, chữ được giữ trong ghi chú.",
            "The register has no group of this name. Correct the cell, or found the group on the page of branches first; if imported as it is, the text is kept in the notes.",
        ),
        F::PhoneLength => (
            "Số điện thoại thừa hoặc thiếu chữ số.",
            "The phone number has too many or too few digits.",
        ),
        F::CitizenNumberLength => (
            "Số CCCD không đủ 12 số (CMND: 9 số).",
            "The citizen number does not have 12 digits (old ID: 9).",
        ),
        F::CitizenNumberRounded => (
            "Excel đã làm tròn số CCCD (dạng 1,2E+11), các số cuối đã mất. Hãy gõ lại số.",
            "Excel rounded the citizen number (1.2E+11), its last digits are lost. Type it again.",
        ),
        F::BrokenCell => (
            "Ô này đang báo lỗi trong Excel (#N/A…), không có giá trị.",
            "This cell shows an error in Excel (#N/A …) and holds no value.",
        ),
        F::SameAsRow => (
            "Trùng với một dòng khác trong danh sách.",
            "The same person as another row of the list.",
        ),
        F::MayBeKnown => (
            "Có thể là người đã có trong sổ. Hãy so hai bên.",
            "May be somebody already in the register. Compare the two.",
        ),
        F::NumberOfAnother => (
            "Số CCCD này đang là của người khác tên trong sổ.",
            "This citizen number belongs to somebody with another name in the register.",
        ),
        F::HasLeft => (
            "Sổ ghi chị ấy đã rời Hội. Nếu sinh hoạt lại, hãy ghi ở hồ sơ của chị.",
            "The register has her as having left. If she is back, record it on her page.",
        ),
        F::SaidToHaveLeft => (
            "Danh sách ghi chị ấy đã chuyển đi, thôi sinh hoạt hoặc qua đời.",
            "The list says she has moved away, stopped or died.",
        ),
        F::JoinedInFuture => (
            "Ngày vào Hội ở sau hôm nay.",
            "The joining day lies in the future.",
        ),
        F::UnderEighteen => ("Chưa đủ 18 tuổi.", "Under 18."),
        F::CitizenNumberSex => (
            "Chữ số thứ tư của CCCD không khớp giới tính.",
            "The fourth digit of the citizen number does not fit the sex.",
        ),
        F::CitizenNumberYear => (
            "Số CCCD không khớp năm sinh.",
            "The citizen number does not fit the birth year.",
        ),
        F::OtherBranch => (
            "Sổ đang ghi chị ở chi hội khác; nhập danh sách không chuyển chi hội.",
            "The register has her in another branch; an import moves nobody.",
        ),
        F::Differs => (
            "Danh sách và sổ ghi khác nhau; sổ được giữ nguyên trừ khi chọn “Cập nhật theo danh sách”.",
            "List and register differ; the register's stays unless you choose “Update from the list”.",
        ),
        F::LostZeros => ("Đã thêm lại số 0 ở đầu.", "The leading zero was put back."),
        F::AsAbove => (
            "“nt”: lấy như dòng trên.",
            "“nt”: taken from the row above.",
        ),
        F::OldMobile => (
            "Số di động 11 số đã đổi sang 10 số.",
            "The 11-digit mobile number was turned into today's 10 digits.",
        ),
        F::DayAndMonthSwapped => (
            "Ngày và tháng bị đảo, đã đổi lại.",
            "Day and month were swapped and put right.",
        ),
        F::KeptInNotes => ("Được giữ trong ghi chú.", "Kept in the notes."),
        F::OfficialSpelling => (
            "Viết lại theo tên chính thức.",
            "Written in the official spelling.",
        ),
        F::CapitalsLowered => (
            "Chữ hoa, chữ thường trong tên đã viết lại như thường.",
            "Capitals in the name were written as usual.",
        ),
        F::CoreFromText => ("Hiểu là hội viên nòng cốt.", "Understood as a core member."),
        F::CorrectedHere => ("Đã sửa khi xem trước.", "Corrected in the preview."),
    }
}

/// What she should know of a file before she trusts the preview.
pub fn note(note: &Note) -> Both {
    match note {
        Note::HiddenSheet { sheet } => (
            format!("Trang “{sheet}” đang bị ẩn trong Excel nên chưa được chọn."),
            format!("Sheet “{sheet}” is hidden in Excel and not chosen."),
        ),
        Note::HiddenRows { sheet, count } => (
            format!("Trang “{sheet}” có {count} dòng bị ẩn; các dòng đó cũng được đọc."),
            format!("Sheet “{sheet}” has {count} hidden rows; they are read too."),
        ),
        Note::FormulaValues { sheet, count } => (
            format!("Trang “{sheet}” có {count} ô công thức; lấy kết quả tính lần cuối."),
            format!("Sheet “{sheet}” has {count} formulas; their last computed results are taken."),
        ),
        Note::MacrosLeftOut => both(
            "Tệp có macro; macro không được đọc và không chạy.",
            "The file carries macros; they were neither read nor run.",
        ),
        Note::LinksLeftOut => both(
            "Tệp có liên kết ra ngoài; không liên kết nào được mở.",
            "The file points elsewhere; nothing was fetched.",
        ),
        Note::WebPageTables => both(
            "Tệp là trang web mang đuôi Excel; các bảng trong đó đã được đọc.",
            "The file is a web page named as a spreadsheet; its tables were read.",
        ),
        Note::SeparatedText { delimiter } => {
            let shown = if *delimiter == '\t' {
                "Tab".to_owned()
            } else {
                delimiter.to_string()
            };
            (
                format!("Tệp chữ, các cột cách nhau bằng “{shown}”."),
                format!("Separated text; columns are parted by “{shown}”."),
            )
        }
        Note::OldTextEncoding { encoding } => (
            format!("Tệp chữ không phải Unicode; đọc theo bảng mã {encoding}."),
            format!("The text is not Unicode; read as {encoding}."),
        ),
    }
}

/// Why a file was not read, and what to do.
pub fn refusal(refusal: &Refusal) -> Both {
    const MB: u64 = 1024 * 1024;
    match refusal {
        Refusal::Unreadable => both(
            "Không mở được tệp. Hãy đóng tệp trong Excel rồi thử lại.",
            "The file cannot be opened. Close it in Excel and try again.",
        ),
        Refusal::Empty => both("Tệp không có dữ liệu.", "There is nothing in this file."),
        Refusal::NotASheet { looks_like } => not_a_sheet(*looks_like),
        Refusal::Password => both(
            "Tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại.",
            "The file has a password. Open it in Excel, remove the password, save and choose it again.",
        ),
        Refusal::TooLarge { at_most_bytes } => (
            format!(
                "Tệp lớn quá {} MB. Hãy chia nhỏ rồi nhập từng phần.",
                at_most_bytes / MB
            ),
            format!(
                "The file is larger than {} MB. Split it and import the parts.",
                at_most_bytes / MB
            ),
        ),
        Refusal::TooManyRows { sheet, at_most } => (
            format!("Trang “{sheet}” có hơn {at_most} dòng. Hãy chia nhỏ danh sách."),
            format!("Sheet “{sheet}” has more than {at_most} rows. Split the list."),
        ),
        Refusal::TooManyColumns { sheet, at_most } => (
            format!("Trang “{sheet}” có hơn {at_most} cột. Hãy xóa các cột trống bên phải."),
            format!(
                "Sheet “{sheet}” has more than {at_most} columns. Delete the empty ones on the right."
            ),
        ),
        Refusal::TooManyCells { .. } => both(
            "Tệp có quá nhiều ô. Hãy chỉ giữ lại trang có danh sách.",
            "The file has too many cells. Keep only the sheet with the list.",
        ),
        Refusal::CellTooLong { sheet, row } => (
            format!("Trang “{sheet}”, dòng {row} có một ô dài bất thường. Hãy sửa ô đó."),
            format!("Sheet “{sheet}”, row {row} has a cell of unusual length. Mend it first."),
        ),
        Refusal::TooLargeInside { .. } | Refusal::Suspicious => both(
            "Tệp này không giống bảng tính bình thường nên không được đọc. Hãy mở bằng Excel, lưu thành tệp mới rồi chọn tệp mới.",
            "This is not like an honest spreadsheet and was not read. Open it in Excel, save it anew and choose that file.",
        ),
        Refusal::Damaged => both(
            "Tệp bị hỏng hoặc thiếu. Hãy xin lại tệp hoặc mở bằng Excel rồi lưu thành tệp mới.",
            "The file is damaged or cut off. Ask for it again, or open it in Excel and save it anew.",
        ),
        Refusal::TooSlow { seconds } => (
            format!(
                "Đọc quá {seconds} giây chưa xong nên đã dừng. Hãy lưu lại tệp bằng Excel hoặc chia nhỏ."
            ),
            format!(
                "Reading took more than {seconds} seconds and was stopped. Save it anew in Excel or split it."
            ),
        ),
        Refusal::ReaderEnded => both(
            "Không đọc được tệp này. Sổ vẫn an toàn. Hãy mở bằng Excel, lưu thành tệp .xlsx mới rồi chọn lại.",
            "This file cannot be read. The register is safe. Open it in Excel, save it as a new .xlsx and choose that.",
        ),
        Refusal::NoReader => both(
            "Chương trình chưa khởi động được phần đọc tệp. Hãy đóng và mở lại Sổ Hội.",
            "The file reader could not be started. Close Sổ Hội and open it again.",
        ),
    }
}

fn not_a_sheet(looks_like: LooksLike) -> Both {
    match looks_like {
        LooksLike::Pdf => both(
            "Đây là tệp PDF. Hãy xin tệp Excel gốc, hoặc chép bảng rồi dán vào đây.",
            "This is a PDF. Ask for the Excel file, or copy the table and paste it here.",
        ),
        LooksLike::WordDocument => both(
            "Đây là tệp Word. Hãy chép bảng trong đó rồi dán vào đây.",
            "This is a Word document. Copy its table and paste it here.",
        ),
        LooksLike::Picture => both(
            "Đây là ảnh. Cần tệp Excel hoặc danh sách dạng chữ.",
            "This is a picture. A spreadsheet or a list as text is needed.",
        ),
        LooksLike::Archive => both(
            "Đây là tệp nén. Hãy giải nén rồi chọn tệp bên trong.",
            "This is a packed file. Unpack it and choose what is inside.",
        ),
        LooksLike::BinaryWorkbook => both(
            "Đây là tệp .xlsb. Hãy mở bằng Excel và lưu thành .xlsx.",
            "This is an .xlsb file. Open it in Excel and save it as .xlsx.",
        ),
        LooksLike::OwnBackup => both(
            "Đây là bản sao lưu của Sổ Hội. Hãy dùng mục Sao lưu để khôi phục.",
            "This is a backup of Sổ Hội. Restore it under Backups.",
        ),
        LooksLike::Presentation | LooksLike::Program | LooksLike::Unknown => both(
            "Đây không phải bảng tính. Hãy chọn tệp .xlsx, .xls, .ods hoặc .csv.",
            "This is not a spreadsheet. Choose an .xlsx, .xls, .ods or .csv file.",
        ),
    }
}

/// The reason beside a row that has nothing wrong, but belongs to a branch that was not to be made.
pub const NO_BRANCH: &str = "Chi hội của dòng này chưa có trong sổ và chưa được lập.";
