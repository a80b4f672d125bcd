//! Sentences for problems and names of actions: once, in Vietnamese and English. Each sentence says what is wrong
//! and what to do next.

use sohoi_core::backup::BackupRow;
use sohoi_core::clock::{day_in_vietnam, time_in_vietnam};
use sohoi_core::error::{OfficeTrouble, Rule};

pub mod imports;

type Both = (String, String);

fn both(vi: &str, en: &str) -> Both {
    (vi.to_owned(), en.to_owned())
}

/// Asked by the system's own dialog before a restore.
pub const CONFIRM_RESTORE: &str =
    "Thay sổ đang dùng bằng bản sao lưu đã chọn? Sổ hiện tại được sao lưu trước, có thể lấy lại.";

/// Asked by the system's own dialog before the last restore is undone: what is open gives way to what was there before.
pub fn confirm_undo_restore(ward: &str, members: i64, before: &BackupRow) -> String {
    let at = before.made_at;
    format!(
        "Hoàn tác khôi phục? Sổ đang mở ({ward}, {members} hội viên) được thay bằng sổ trước khi khôi phục (lúc {time} ngày {day}, {then} hội viên). Sổ đang mở được sao lưu trước, có thể lấy lại.",
        time = time_in_vietnam(at).format("%H:%M"),
        day = day_in_vietnam(at).format("%d/%m/%Y"),
        then = before.members,
    )
}

/// Asked by the system's own dialog before somebody is erased for good.
pub fn confirm_erasure(name: &str) -> String {
    format!("Xóa vĩnh viễn mọi thông tin về {name}? Việc này không hoàn tác được.")
}

/// What an action that concerns many people is about.
pub fn many_people(count: i64) -> String {
    format!("{count} người")
}

pub fn locked() -> Both {
    both(
        "Sổ đang khóa. Hãy nhập mật khẩu để mở.",
        "The office is locked. Enter the password to open it.",
    )
}

pub fn bad_input() -> Both {
    both(
        "Chương trình gửi đi một yêu cầu không đúng. Hãy đóng và mở lại; dữ liệu không bị ảnh hưởng.",
        "The program sent a request it should not have. Close and reopen it; no data is affected.",
    )
}

pub fn internal(reference: &str) -> Both {
    (
        format!(
            "Có lỗi bất ngờ (mã {reference}). Việc vừa rồi chưa được ghi; hãy thử lại, nếu vẫn lỗi hãy báo mã này."
        ),
        format!(
            "Something went wrong (ref. {reference}). Nothing was saved; try again, and report this reference if it stays."
        ),
    )
}

pub fn not_found() -> Both {
    both(
        "Mục này không còn trong sổ. Có thể nó vừa được xóa; xem Lịch sử để lấy lại.",
        "This entry is no longer in the office. It may just have been removed; see History to bring it back.",
    )
}

pub fn conflict(rows: u32) -> Both {
    (
        format!(
            "Chưa hoàn tác được: {rows} mục đã được sửa sau đó. Hãy hoàn tác các lần sửa sau trước."
        ),
        format!(
            "Cannot take this back yet: {rows} entries were changed later. Undo the later changes first."
        ),
    )
}

pub fn rule(field: &str, rule: Rule) -> Both {
    match rule {
        Rule::DayOutOfRange if field == "birth" => both(
            "Năm sinh phải từ 1900 trở đi.",
            "The year of birth must be 1900 or later.",
        ),
        Rule::Required => both("Ô này cần được điền.", "This field is needed."),
        Rule::TooLong => both(
            "Nội dung dài quá. Hãy viết ngắn lại.",
            "Too long. Please shorten it.",
        ),
        Rule::NotADay => both(
            "Ngày không đúng. Viết như 5/3/2018 hoặc 05032018.",
            "Not a day. Write it like 5/3/2018 or 05032018.",
        ),
        Rule::NotATime => both(
            "Giờ không đúng. Viết như 08:00.",
            "Not an hour. Write it like 08:00.",
        ),
        Rule::DayOutOfRange => both(
            "Ngày phải từ năm 1900 đến không quá một năm sau hôm nay.",
            "The day must be after 1900 and at most a year ahead.",
        ),
        Rule::EndsBeforeStart => both(
            "Ngày kết thúc phải sau ngày bắt đầu.",
            "The end must come after the beginning.",
        ),
        Rule::Overlaps => both(
            "Khoảng thời gian này trùng với một khoảng đã có. Hãy sửa ngày.",
            "This period overlaps one already there. Change the days.",
        ),
        Rule::NotANumber => both(
            "Chỉ nhập số, ví dụ 1.234.",
            "Numbers only, for example 1,234.",
        ),
        Rule::OutOfRange => both(
            "Số này không thể có. Hãy kiểm tra lại.",
            "This number cannot be right. Please check it.",
        ),
        Rule::TooManyDecimals => both(
            "Số này có quá nhiều chữ số sau dấu phẩy.",
            "Too many decimals for this figure.",
        ),
        Rule::AlreadyThere => both(
            "Tên này đã có. Hãy đặt tên khác.",
            "That name exists already. Choose another.",
        ),
        Rule::UnitClosed => both(
            "Chi hội hoặc tổ này không hoạt động vào ngày đó. Hãy chọn nơi khác hoặc sửa ngày.",
            "The branch or group did not exist on that day. Choose another or change the day.",
        ),
        Rule::NotAMember => both(
            "Chị ấy không phải hội viên vào ngày đó. Hãy kiểm tra ngày.",
            "She is not a member on that day. Check the day.",
        ),
        Rule::AlreadyAMember => both(
            "Chị ấy đang là hội viên vào ngày đó. Nếu đổi chi hội, hãy chọn “Chuyển chi hội”.",
            "She is a member already on that day. To change branch, choose “Move branch”.",
        ),
        Rule::HasDied => both(
            "Sổ đã ghi chị ấy qua đời. Nếu ghi nhầm, hãy sửa lý do ở phần Quá trình trước.",
            "The book says she has died. If that is wrong, correct the reason in her history first.",
        ),
        Rule::NothingChanges => both(
            "Chị ấy đang ở đó rồi. Hãy chọn nơi khác hoặc loại hội viên khác.",
            "She is there already. Choose another place or another kind.",
        ),
        Rule::MinutesFinal => both(
            "Biên bản đã chốt. Bấm “Sửa sau khi chốt” và ghi lý do trước khi sửa.",
            "The minutes are final. Choose “Correct” and give a reason first.",
        ),
        Rule::MonthLocked => both(
            "Tháng này đã chốt. Mở lại tháng với lý do trước khi sửa số liệu.",
            "This month is locked. Unlock it with a reason before changing figures.",
        ),
        Rule::RatioIsComputed => both(
            "Tỷ lệ được tính từ các số khác, không nhập tay.",
            "Ratios are computed from other figures, not typed.",
        ),
        Rule::ComesFromRegister => both(
            "Số này lấy từ sổ hội viên, không nhập tay.",
            "This figure comes from the register, not typed.",
        ),
        Rule::StillInUse => both(
            "Vẫn còn hội viên, tổ hoặc cán bộ ở đây. Hãy chuyển họ đi trước.",
            "Members, groups or officers are still here. Move them first.",
        ),
        Rule::NotAPicture => both(
            "Không đọc được ảnh này. Hãy chọn tệp JPG, PNG hoặc WebP dưới 20 MB.",
            "This picture cannot be read. Choose a JPG, PNG or WebP file under 20 MB.",
        ),
        Rule::PasswordTooShort => both(
            "Mật khẩu cần ít nhất 8 ký tự. Bốn từ dễ nhớ là tốt nhất.",
            "The password needs at least 8 characters. Four easy words are best.",
        ),
        Rule::PasswordTooCommon => both(
            "Mật khẩu này ai cũng đoán được. Hãy chọn mật khẩu khác.",
            "Everybody would guess this password. Choose another.",
        ),
        Rule::NotARecoveryCode => both(
            "Mã khôi phục có ký tự gõ sai hoặc thiếu. Hãy so lại từng nhóm với tờ giấy.",
            "A sign of the recovery code is wrong or missing. Compare each group with the paper.",
        ),
        Rule::NothingToUndo => both("Không còn việc gì để hoàn tác.", "Nothing left to undo."),
        Rule::ErasedForGood => both(
            "Việc này liên quan đến một người đã xóa vĩnh viễn nên không hoàn tác được nữa.",
            "This concerns a person who was erased for good, so it cannot be taken back.",
        ),
        Rule::WhileHidden => both(
            "Đang che thông tin cá nhân. Hãy bấm “Bỏ che” rồi làm lại.",
            "Personal details are hidden. Choose “Show again”, then try once more.",
        ),
        Rule::NotOffered => both(
            "Hãy chọn một trong các mục có sẵn.",
            "Choose one of those offered.",
        ),
        Rule::HasReceipt => both(
            "Khoản này đã ghi phiếu thu. Hãy hủy phiếu thu trước, rồi sửa số tiền.",
            "This money stands on a receipt. Cancel the receipt first, then change the amount.",
        ),
        Rule::NothingToCollect => both(
            "Chi hội này không còn ai phải đóng hội phí năm đó.",
            "Nobody in this branch owes the fee of that year any more.",
        ),
        Rule::NothingToReceipt => both(
            "Không có khoản nào chưa ghi phiếu thu. Hãy ghi số tiền đã thu trước.",
            "There is no money without a receipt. Record what was collected first.",
        ),
        Rule::PlanIsOld => both(
            "Sổ vừa thay đổi sau khi xem trước. Hãy xem lại bảng rồi nhập; chưa có gì được ghi.",
            "The register changed after the preview. Look at it again, then import; nothing was saved.",
        ),
        Rule::NothingToImport => both(
            "Chưa có dòng nào được chọn để nhập. Hãy quyết định ít nhất một dòng.",
            "No row is chosen yet. Decide on at least one.",
        ),
    }
}

pub fn office(trouble: OfficeTrouble) -> Both {
    match trouble {
        OfficeTrouble::Missing => both(
            "Chưa có sổ nào ở đây. Hãy tạo sổ mới hoặc khôi phục từ bản sao lưu.",
            "No office here yet. Create one or restore a backup.",
        ),
        OfficeTrouble::FileGone => both(
            "Không thấy tệp sổ, nhưng có dấu vết của sổ cũ. Đừng tạo sổ mới: hãy khôi phục bản sao lưu gần nhất.",
            "The office file is gone but traces of it are here. Do not start anew: restore the newest backup.",
        ),
        OfficeTrouble::Damaged => both(
            "Tệp sổ bị hỏng. Bản hỏng được giữ nguyên; hãy khôi phục bản sao lưu gần nhất đã kiểm tra.",
            "The office file is damaged. It is kept as it is; restore the newest verified backup.",
        ),
        OfficeTrouble::Older => both(
            "Dữ liệu cũ hơn lần dùng trước: có thể tệp cũ đã được chép đè. Hãy khôi phục bản sao lưu mới nhất, hoặc xác nhận dùng tệp này.",
            "The data is older than when it was last used: an old file may have been copied over it. Restore the newest backup, or confirm to use this file.",
        ),
        OfficeTrouble::Newer => both(
            "Tệp này cần phiên bản Sổ Hội mới hơn. Hãy cài bản mới rồi mở lại; tệp không bị thay đổi.",
            "This file needs a newer version of Sổ Hội. Install it and open again; the file was not changed.",
        ),
        OfficeTrouble::InUse => both(
            "Sổ đang mở ở một cửa sổ khác. Hãy đóng cửa sổ kia rồi thử lại.",
            "The office is open in another window. Close that one and try again.",
        ),
        OfficeTrouble::ReadOnly => both(
            "Thư mục này không cho ghi. Hãy kiểm tra quyền hoặc chép sổ về ổ cứng của máy; chưa có gì thay đổi.",
            "This folder cannot be written to. Check its permissions or copy the office to this PC's disk; nothing was changed.",
        ),
        OfficeTrouble::DiskFull => both(
            "Ổ đĩa đã đầy. Hãy xóa bớt tệp không cần rồi thử lại; việc vừa rồi chưa được ghi.",
            "The disk is full. Free some space and try again; nothing was saved just now.",
        ),
        OfficeTrouble::WrongPassword => both(
            "Mật khẩu hoặc mã khôi phục chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt.",
            "The password or recovery code is not right. Check Caps Lock and the Vietnamese keyboard.",
        ),
        OfficeTrouble::MustWait { seconds } => (
            format!("Nhập sai nhiều lần. Hãy chờ {seconds} giây rồi thử lại; dữ liệu vẫn nguyên."),
            format!(
                "Too many wrong tries. Wait {seconds} seconds and try again; your data is safe."
            ),
        ),
        OfficeTrouble::KeysGone => both(
            "Không thấy tệp khóa của sổ. Hãy khôi phục từ bản sao lưu: bản sao lưu có kèm khóa.",
            "The key file is missing. Restore a backup: it carries the keys.",
        ),
        OfficeTrouble::AlreadyThere => both(
            "Ở đó đã có sổ hoặc tệp cùng tên. Hãy chọn chỗ khác, không có gì bị ghi đè.",
            "Something is there already. Choose another place; nothing was overwritten.",
        ),
        OfficeTrouble::NotABackup => both(
            "Tệp này không phải bản sao lưu của Sổ Hội hoặc đã hỏng. Hãy chọn bản khác.",
            "This is not a backup of Sổ Hội, or it is damaged. Choose another.",
        ),
    }
}
