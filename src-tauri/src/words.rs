//! What the window says itself, in system dialogs, while no page can say it. Everything else is in the page's words or
//! in the commands' problems.

pub const TITLE: &str = "Sổ Hội";

pub const NO_HOME: &str = "Sổ Hội không tìm được thư mục riêng của tài khoản trên máy này nên chưa mở sổ. \
    Hãy đăng nhập lại vào máy rồi mở Sổ Hội lần nữa.";

pub const ON_NETWORK: &str = "Thư mục của Sổ Hội đang nằm trên ổ mạng. Sổ đặt ở đó có thể hỏng khi mạng ngắt giữa chừng, \
    nên chương trình chưa mở. Hãy nhờ người quản trị máy chuyển thư mục về ổ đĩa trong máy.";

pub const ON_REMOVABLE: &str = "Thư mục của Sổ Hội đang nằm trên USB hoặc ổ cắm ngoài. Rút ra giữa chừng thì sổ có thể hỏng, \
    nên chương trình chưa mở. Hãy để sổ trong máy; USB chỉ dùng để cất bản sao lưu.";

pub const BLANK_PAGE: &str = "Sổ Hội chưa vẽ được màn hình. Sổ sách vẫn nguyên vẹn, chưa có gì bị thay đổi. \
    Hãy đóng chương trình rồi mở lại; nếu vẫn vậy, hãy khởi động lại máy.";

pub const PICK_PICTURE: &str = "Chọn ảnh";
pub const PICTURES: &str = "Ảnh";
pub const PICK_BACKUP: &str = "Chọn bản sao lưu";
pub const BACKUPS: &str = "Bản sao lưu Sổ Hội";
pub const PICK_OTHER_WARD: &str = "Chọn tệp sổ của phường kia";
pub const OTHER_WARDS: &str = "Sổ Hội: bản sao lưu hoặc office.db";
pub const PICK_LIST: &str = "Chọn danh sách hội viên";
pub const LISTS: &str = "Bảng tính và danh sách";
pub const SAVE_AS: &str = "Lưu vào đâu?";
pub const GO_ON: &str = "Thực hiện";
pub const STOP: &str = "Thôi";
